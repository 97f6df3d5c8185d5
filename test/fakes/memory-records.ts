import { scalarsOf } from '../../cloudfunctions/_shared/adapters/wx-filter';
import type { CollectionName, Collections } from '../../cloudfunctions/_shared/ports/collections';
import type { Records } from '../../cloudfunctions/_shared/ports/records';

/** Records in memory, as strict about filters as the adapter. */
export class MemoryRecords implements Records {
  private readonly collections = new Map<string, Map<string, object>>();

  async read<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | undefined> {
    return structuredClone(this.documents(collection).get(id));
  }

  async add<C extends CollectionName>(collection: C, document: Collections[C]): Promise<boolean> {
    const documents = this.documents(collection);
    if (documents.has(document._id)) return false;
    documents.set(document._id, structuredClone(document));
    return true;
  }

  async swap<C extends CollectionName>(
    collection: C,
    id: string,
    expected: Partial<Collections[C]>,
    changes: Partial<Collections[C]>,
  ): Promise<boolean> {
    const documents = this.documents(collection);
    const filter = Object.entries(scalarsOf({ ...expected, _id: id }));
    const document = documents.get(id);
    const isAsExpected = filter.every(([field, value]) => document?.[field as keyof Collections[C]] === value);
    if (document === undefined || !isAsExpected) return false;
    documents.set(id, { ...document, ...structuredClone(changes) });
    return true;
  }

  async remove<C extends CollectionName>(collection: C, id: string, expected: Partial<Collections[C]> = {}) {
    const document = this.documents(collection).get(id);
    const filter = Object.entries(scalarsOf({ ...expected, _id: id }));
    const isAsExpected = filter.every(([field, value]) => document?.[field as keyof Collections[C]] === value);
    if (isAsExpected) this.documents(collection).delete(id);
  }

  /** Everything in a collection, for what a test wants to know. */
  all<C extends CollectionName>(collection: C): readonly Collections[C][] {
    return structuredClone([...this.documents(collection).values()]);
  }

  private documents<C extends CollectionName>(collection: C): Map<string, Collections[C]> {
    const documents = this.collections.get(collection) ?? new Map<string, object>();
    this.collections.set(collection, documents);
    return documents as Map<string, Collections[C]>;
  }
}
