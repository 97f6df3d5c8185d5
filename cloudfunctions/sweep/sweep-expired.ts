import { POLICIES } from '#core/policy/policies';
import type { CollectionName, Collections } from '../_shared/ports/collections';
import type { Ports } from './ports';
import { sweepInBulk } from './sweep-in-bulk';
import type { Work } from './turns';

/** What is removed by its age alone: the field that tells it, and how long it is kept after that. */
const EXPIRIES = [
  expiry('limits', 'expiresAt', 0),
  expiry('showings', 'expiresAt', 0),
  expiry('venueCredentials', 'expiresAt', 0),
  expiry('attestations', 'expiresAt', POLICIES.kept.attestations),
  expiry('batches', 'expiresAt', POLICIES.kept.batches),
  expiry('frameDigests', 'seenAt', POLICIES.kept.frameDigests),
  expiry('receipts', 'checkedAt', POLICIES.kept.receipts),
  expiry('usages', 'checkedAt', POLICIES.kept.usages),
];

/** Removes what has expired; what was used again meanwhile stays. */
export function sweepExpired(ports: Ports, now: number): readonly Work[] {
  return EXPIRIES.map((removeExpired) => removeExpired(ports, now));
}

function expiry<C extends CollectionName>(collection: C, field: keyof Collections[C] & string, keptFor: number) {
  return ({ listings }: Ports, now: number): Work =>
    sweepInBulk(listings, collection, { before: [field, now - keptFor] });
}
