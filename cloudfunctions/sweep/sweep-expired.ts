import { POLICIES } from '#core/policy/policies';
import { allOf } from '../_shared/all-of';
import type { CollectionName, Collections } from '../_shared/ports/collections';
import type { Ports } from './ports';

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

/** Removes what has expired. Returns how many. */
export async function sweepExpired(ports: Ports, now: number): Promise<number> {
  let removed = 0;
  for (const removeExpired of EXPIRIES) removed += await removeExpired(ports, now);
  return removed;
}

function expiry<C extends CollectionName>(collection: C, field: keyof Collections[C] & string, keptFor: number) {
  return async ({ records, listings }: Ports, now: number): Promise<number> => {
    let removed = 0;
    for await (const document of allOf(listings, collection, { before: [field, now - keptFor] })) {
      const { _id, [field]: then } = document;
      // One that was used again meanwhile stays.
      await records.remove(collection, _id, { [field]: then } as Partial<Collections[C]>);
      removed++;
    }
    return removed;
  };
}
