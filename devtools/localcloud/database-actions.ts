import { randomUUID } from 'node:crypto';
import { EJSON } from 'bson';
import type { DatabaseRequest } from './database-request';
import { MOST_DOCUMENT_BYTES, type StoredDocument } from './document';
import type { DocumentStore } from './document-store';
import { PlatformError } from './platform-error';

/** The SDK's database actions outside transactions: what belongs into the reply's `data`. */
export const DATABASE_ACTIONS: Readonly<Record<string, (store: DocumentStore, request: DatabaseRequest) => object>> = {
  'database.insertDocument': (store, request) => {
    const documents = newDocuments(request);
    store.insert(request.collectionName, ...documents);
    return { insertedIds: documents.map(({ _id }) => _id) };
  },
  'database.getDocument': (store, { collectionName, query, order, offset, limit, projection }) => {
    const selection = { offset, limit, ...(order && { order }), ...(projection && { projection }) };
    return listOf(store.find(collectionName, query, selection));
  },
  'database.calculateDocument': (store, { collectionName, query }) => ({
    total: store.find(collectionName, query).length,
  }),
  'database.modifyDocument': (store, request) => {
    const { collectionName, query, data, multi } = request;
    if (!request.merge) return replace(store, request);
    return { updated: store.update(collectionName, query, data[0] ?? {}, multi) };
  },
  'database.removeDocument': (store, { collectionName, query, multi }) => ({
    deleted: store.remove(collectionName, query, multi),
  }),
};

/** The documents to add, each with an `_id`. @throws {PlatformError} INVALID_PARAM */
export function newDocuments({ data }: DatabaseRequest): readonly StoredDocument[] {
  return data.map((fields) => {
    const { _id = randomUUID(), ...others } = fields;
    if (typeof _id !== 'string') throw new PlatformError('INVALID_PARAM', 'the local cloud takes strings for _id');
    return { _id, ...others };
  });
}

/** The `_id` of a request for one document. @throws {PlatformError} INVALID_PARAM */
export function documentId({ query: { _id } }: DatabaseRequest): string {
  if (typeof _id !== 'string') throw new PlatformError('INVALID_PARAM', 'one document by a string for _id');
  return _id;
}

/** Documents as the SDK reads them. @throws {PlatformError} EXCEED_MAX_RESPONSE_SIZE */
export function listOf(documents: readonly StoredDocument[]): object {
  const list = documents.map((document) => EJSON.stringify(document));
  const size = list.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (size > MOST_DOCUMENT_BYTES) throw new PlatformError('EXCEED_MAX_RESPONSE_SIZE', 'documents of more than 16 MB');
  return { list };
}

/** What the SDK sends for `doc().set()`: the document takes the place of the one there, or is added. */
function replace(store: DocumentStore, request: DatabaseRequest): object {
  const _id = documentId(request);
  const isNew = store.put(request.collectionName, { ...request.data[0], _id });
  return isNew ? { updated: 0, upsert_id: _id } : { updated: 1 };
}
