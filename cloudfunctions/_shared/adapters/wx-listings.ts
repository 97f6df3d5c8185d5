import type { CollectionName, Collections } from '../ports/collections';
import type { Listings, Search } from '../ports/listings';
import { wxDatabase } from './wx-cloud';
import { scalarsOf } from './wx-filter';
import { answerOf, askAgain, writtenOf } from './wx-reply';

/** CloudBase hands out a hundred documents when nothing is said. */
const PAGE = 100;

/** CloudBase's removal takes no limit, so documents are named; so many names are some 40 KB. */
const MOST_REMOVED = 500;

/** Listings in CloudBase's database; their indexes stand in `database.json`. */
export const wxListings: Listings = {
  pageSize: PAGE,

  async page<C extends CollectionName>(collection: C, search: Search<C>, after: string) {
    const filter = { ...filterOf(search), _id: wxDatabase.command.gt(after) };
    const query = wxDatabase.collection(collection).where(filter).orderBy('_id', 'asc').limit(PAGE);
    const { reply } = await askAgain(() => query.get<Collections[C] & { readonly writeId?: string }>());
    return answerOf(reply).data.map(({ writeId, ...record }) => record as unknown as Collections[C]);
  },

  async removeSome(collection, search) {
    const found = await idsOf(collection, search);
    if (found.length === 0) return 0;
    const filter = { ...filterOf(search), _id: wxDatabase.command.in(found) };
    const { reply, isRepeated } = await askAgain(() => wxDatabase.collection(collection).where(filter).remove());
    const { removed } = writtenOf(reply).stats;
    // The first answer was lost, and with it the count.
    return isRepeated ? found.length : removed;
  },
};

/** Some that are found, in whatever order the index gives them: sorting a backlog is work. */
async function idsOf<C extends CollectionName>(collection: C, search: Search<C>): Promise<readonly string[]> {
  const query = wxDatabase.collection(collection).where(filterOf(search)).field({ _id: true }).limit(MOST_REMOVED);
  const { reply } = await askAgain(() => query.get<{ readonly _id: string }>());
  return answerOf(reply).data.map(({ _id }) => _id);
}

function filterOf<C extends CollectionName>({ equal = {}, among, since, before }: Search<C>): object {
  const { gte, lt } = wxDatabase.command;
  return {
    ...scalarsOf(equal),
    ...(among ? { [among[0]]: wxDatabase.command.in(Object.values(scalarsOf(among[1]))) } : {}),
    ...(since ? { [since[0]]: gte(since[1]) } : {}),
    ...(before ? { [before[0]]: lt(before[1]) } : {}),
  };
}
