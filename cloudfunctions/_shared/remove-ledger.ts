import { allOf } from './all-of';
import type { Listings } from './ports/listings';
import type { Records } from './ports/records';

interface Ports {
  readonly records: Records;
  readonly listings: Listings;
}

/** Removes a certificate's lines of the ledger, before it goes itself: without it nobody could read or erase them. */
export async function removeLedger({ records, listings }: Ports, certificateId: string): Promise<void> {
  for await (const usage of allOf(listings, 'usages', { equal: { certificateId } })) {
    await records.remove('usages', usage._id);
  }
}
