import { scalarsOf } from '../../cloudfunctions/_shared/adapters/wx-filter';
import type { CollectionName, Collections } from '../../cloudfunctions/_shared/ports/collections';
import type { Listings, Search } from '../../cloudfunctions/_shared/ports/listings';
import type { MemoryRecords } from './memory-records';

/** Listings over records in memory, in small pages so that every test turns some. */
export class MemoryListings implements Listings {
  constructor(
    private readonly records: MemoryRecords,
    private readonly pageSize = 7,
  ) {}

  async page<C extends CollectionName>(collection: C, search: Search<C>, after: string) {
    scalarsOf(search.equal ?? {});
    return this.records
      .all(collection)
      .filter((document) => document._id > after && isFound(document, search))
      .sort((a, b) => (a._id < b._id ? -1 : 1))
      .slice(0, this.pageSize);
  }
}

function isFound<C extends CollectionName>(
  document: Collections[C],
  { equal = {}, since, before }: Search<C>,
): boolean {
  const isEqual = Object.entries(equal).every(([field, value]) => document[field as keyof Collections[C]] === value);
  const isSince = since === undefined || Number(document[since[0]]) >= since[1];
  return isEqual && isSince && (before === undefined || Number(document[before[0]]) < before[1]);
}
