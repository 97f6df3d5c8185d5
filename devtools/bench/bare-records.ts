import type { CollectionName, Collections } from '../../cloudfunctions/_shared/ports/collections';
import type { Records } from '../../cloudfunctions/_shared/ports/records';

/** Records in a map and nothing around them: what is timed is the function, not a database. */
export function bareRecords(): Records {
  const documents = new Map<string, object>();
  const keyOf = (collection: CollectionName, id: string) => `${collection}/${id}`;
  return {
    async read<C extends CollectionName>(collection: C, id: string) {
      return documents.get(keyOf(collection, id)) as Collections[C] | undefined;
    },
    async add(collection, document) {
      const key = keyOf(collection, document._id);
      if (documents.has(key)) return false;
      documents.set(key, document);
      return true;
    },
    async swap(collection, id, expected, changes) {
      const document = documents.get(keyOf(collection, id)) as Record<string, unknown> | undefined;
      if (document === undefined) return false;
      if (Object.entries(expected).some(([field, value]) => document[field] !== value)) return false;
      documents.set(keyOf(collection, id), { ...document, ...changes });
      return true;
    },
    async remove(collection, id) {
      documents.delete(keyOf(collection, id));
    },
  };
}
