import { scalarsOf } from '../../cloudfunctions/_shared/adapters/wx-filter';
import type { CollectionName, Collections } from '../../cloudfunctions/_shared/ports/collections';
import type { Listings, Search } from '../../cloudfunctions/_shared/ports/listings';
import type { MemoryRecords } from './memory-records';

/** Listings over records in memory, in small pages so that every test turns some. */
export class MemoryListings implements Listings {
  constructor(
    private readonly records: MemoryRecords,
    readonly pageSize = 7,
    private readonly mostRemoved = 5,
  ) {}

  async page<C extends CollectionName>(collection: C, search: Search<C>, after: string) {
    return this.found(collection, search)
      .filter(({ _id }) => _id > after)
      .sort((a, b) => (a._id < b._id ? -1 : 1))
      .slice(0, this.pageSize);
  }

  async removeSome<C extends CollectionName>(collection: C, search: Search<C>) {
    const removed = this.found(collection, search).slice(0, this.mostRemoved);
    for (const { _id } of removed) await this.records.remove(collection, _id);
    return removed.length;
  }

  private found<C extends CollectionName>(collection: C, search: Search<C>): readonly Collections[C][] {
    scalarsOf(search.equal ?? {});
    scalarsOf(search.among?.[1] ?? []);
    return this.records.all(collection).filter((document) => isFound(document, search));
  }
}

function isFound<C extends CollectionName>(
  document: Collections[C],
  { equal = {}, among, since, before }: Search<C>,
): boolean {
  const isEqual = Object.entries(equal).every(([field, value]) => document[field as keyof Collections[C]] === value);
  const isAmong = among === undefined || among[1].includes(String(document[among[0]]));
  const isSince = since === undefined || Number(document[since[0]]) >= since[1];
  return isEqual && isAmong && isSince && (before === undefined || Number(document[before[0]]) < before[1]);
}
