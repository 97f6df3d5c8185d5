import type { CollectionName, Collections } from '../../cloudfunctions/_shared/ports/collections';
import type { Records } from '../../cloudfunctions/_shared/ports/records';

/** Records in maps and nothing around them: what is timed is the function, not a database. */
export function bareRecords(): Records {
  const collections = new Map<CollectionName, Map<string, object>>();
  const collectionOf = (name: CollectionName) => {
    const documents = collections.get(name) ?? new Map<string, object>();
    collections.set(name, documents);
    return documents;
  };
  return {
    async read<C extends CollectionName>(collection: C, id: string) {
      return collectionOf(collection).get(id) as Collections[C] | undefined;
    },
    async add(collection, document) {
      const documents = collectionOf(collection);
      if (documents.has(document._id)) return false;
      documents.set(document._id, document);
      return true;
    },
    async swap(collection, id, expected, changes) {
      const documents = collectionOf(collection);
      const document = documents.get(id) as Record<string, unknown> | undefined;
      if (document === undefined) return false;
      if (Object.entries(expected).some(([field, value]) => document[field] !== value)) return false;
      documents.set(id, { ...document, ...changes });
      return true;
    },
    async remove(collection, id) {
      collectionOf(collection).delete(id);
    },
  };
}
