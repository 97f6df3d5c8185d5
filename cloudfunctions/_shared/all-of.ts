import type { CollectionName, Collections } from './ports/collections';
import type { Listings, Search } from './ports/listings';

/** Every document of a search, page by page. What is removed on the way is no hindrance: pages go by `_id`. */
export async function* allOf<C extends CollectionName>(
  listings: Listings,
  collection: C,
  search: Search<C>,
): AsyncGenerator<Collections[C]> {
  let after = '';
  for (;;) {
    const page = await listings.page(collection, search, after);
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last._id;
  }
}
