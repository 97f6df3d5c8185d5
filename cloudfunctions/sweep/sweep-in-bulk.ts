import type { CollectionName } from '../_shared/ports/collections';
import type { Listings, Search } from '../_shared/ports/listings';
import type { Work } from './turns';

/** Work that is nothing but removing: some hundreds of documents a turn. */
export async function* sweepInBulk<C extends CollectionName>(
  listings: Listings,
  collection: C,
  search: Search<C>,
): Work {
  for (;;) {
    const removed = await listings.removeSome(collection, search);
    if (removed === 0) return;
    yield { removed, failures: [] };
  }
}
