import type { CollectionName, Collections } from './ports/collections';
import type { Listings, Search } from './ports/listings';

/** Every document of a search. What is removed on the way is no hindrance: pages go by `_id`. */
export async function* allOf<C extends CollectionName>(
  listings: Listings,
  collection: C,
  search: Search<C>,
): AsyncGenerator<Collections[C]> {
  for await (const page of pagesOf(listings, collection, search)) yield* page;
}

/** The same, page by page; a page that is not full is the last. */
export async function* pagesOf<C extends CollectionName>(
  listings: Listings,
  collection: C,
  search: Search<C>,
): AsyncGenerator<readonly Collections[C][]> {
  let after = '';
  for (;;) {
    const page = await listings.page(collection, search, after);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    if (page.length < listings.pageSize) return;
    after = last._id;
  }
}
