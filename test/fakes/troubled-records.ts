import type { CollectionName, Collections } from '../../cloudfunctions/_shared/ports/collections';
import type { Records } from '../../cloudfunctions/_shared/ports/records';

/** What happens around each call: it may wait, or throw before or after the call took effect. */
export type Trouble = <T>(call: () => Promise<T>) => Promise<T>;

/** Records whose every call goes through some trouble. */
export class TroubledRecords implements Records {
  constructor(
    private readonly records: Records,
    private readonly trouble: Trouble,
  ) {}

  read<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | undefined> {
    return this.trouble(() => this.records.read(collection, id));
  }

  add<C extends CollectionName>(collection: C, document: Collections[C]): Promise<boolean> {
    return this.trouble(() => this.records.add(collection, document));
  }

  swap<C extends CollectionName>(
    collection: C,
    id: string,
    expected: Partial<Collections[C]>,
    changes: Partial<Collections[C]>,
  ): Promise<boolean> {
    return this.trouble(() => this.records.swap(collection, id, expected, changes));
  }

  remove<C extends CollectionName>(collection: C, id: string, expected?: Partial<Collections[C]>): Promise<void> {
    return this.trouble(() => this.records.remove(collection, id, expected));
  }
}
