import type { CollectionName, Collections } from '../ports/collections';
import type { Listings, Search } from '../ports/listings';
import { wxDatabase } from './wx-cloud';
import { scalarsOf } from './wx-filter';
import { answerOf, askAgain } from './wx-reply';

/** CloudBase hands out a hundred documents when nothing is said. */
const PAGE = 100;

/** Listings in CloudBase's database; their indexes stand in `database.json`. */
export const wxListings: Listings = {
  async page<C extends CollectionName>(collection: C, search: Search<C>, after: string) {
    const query = wxDatabase.collection(collection).where(filterOf(search, after)).orderBy('_id', 'asc').limit(PAGE);
    const { reply } = await askAgain(() => query.get<Collections[C] & { readonly writeId?: string }>());
    return answerOf(reply).data.map(({ writeId, ...record }) => record as unknown as Collections[C]);
  },
};

function filterOf<C extends CollectionName>({ equal = {}, since, before }: Search<C>, after: string): object {
  const { gt, gte, lt } = wxDatabase.command;
  return {
    ...scalarsOf(equal),
    ...(since ? { [since[0]]: gte(since[1]) } : {}),
    ...(before ? { [before[0]]: lt(before[1]) } : {}),
    _id: gt(after),
  };
}
