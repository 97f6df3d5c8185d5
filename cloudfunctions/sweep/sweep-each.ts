import { POLICIES } from '#core/policy/policies';
import { pagesOf } from '../_shared/all-of';
import { endOfAll } from '../_shared/end-of-all';
import { groupsOf } from '../_shared/groups-of';
import type { CollectionName, Collections } from '../_shared/ports/collections';
import type { Listings, Search } from '../_shared/ports/listings';
import type { Work } from './turns';

/**
 * Work that takes several steps for each document: some documents at once, a turn for each such group. One that fails
 * stops no other.
 * @param sweepOne says how many documents it removed
 */
export async function* sweepEach<C extends CollectionName>(
  listings: Listings,
  collection: C,
  search: Search<C>,
  sweepOne: (document: Collections[C]) => Promise<number>,
): Work {
  for await (const page of pagesOf(listings, collection, search)) {
    for (const group of groupsOf(page, POLICIES.timers.atOnce)) {
      const { values, failures } = await endOfAll(group.map(sweepOne));
      yield { removed: values.reduce((sum, count) => sum + count, 0), failures };
    }
  }
}
