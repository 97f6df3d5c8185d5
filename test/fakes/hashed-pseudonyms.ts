import { createHash } from 'node:crypto';
import type { Pseudonyms } from '../../cloudfunctions/_shared/ports/pseudonyms';

/** Pseudonyms without a key: right in shape, and good for tests alone. */
export const hashedPseudonyms: Pseudonyms = {
  of: (kind, value) => createHash('sha256').update(`${kind}\0`).update(value).digest('hex'),
};
