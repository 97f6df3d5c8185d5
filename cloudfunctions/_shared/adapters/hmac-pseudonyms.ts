import { createHmac } from 'node:crypto';
import type { Pseudonyms } from '../ports/pseudonyms';
import { readSecret } from './environment';

/** Pseudonyms by HMAC-SHA256 (RFC 2104) with the secret PSEUDONYM_KEY. */
export function hmacPseudonyms(): Pseudonyms {
  const key = Buffer.from(readSecret('PSEUDONYM_KEY'), 'base64url');
  return {
    of: (kind, value) => createHmac('sha256', key).update(`${kind}\0`).update(value).digest('hex'),
  };
}
