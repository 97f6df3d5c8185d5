import { randomUUID } from 'node:crypto';
import { EJSON } from 'bson';
import { type DocumentStore, DuplicateIdError } from './document-store';

/** A request of the SDK. Filters, updates and documents are EJSON text. */
export interface DatabaseRequest {
  readonly action: string;
  readonly collectionName: string;
  readonly query?: string;
  readonly data?: string | readonly string[];
  readonly multi?: boolean;
  readonly limit?: number;
}

/** What the endpoint answers: data, or a code that the SDK turns into an error. */
export type DatabaseReply = { readonly data: object } | { readonly code: string; readonly message: string };

/** CloudBase hands out this many documents, and never more (PLATFORM). */
const DEFAULT_LIMIT = 100;
const MOST = 1000;

/** The SDK's database actions on the local store. */
export function runDatabaseAction(store: DocumentStore, request: DatabaseRequest): DatabaseReply {
  const { collectionName, multi = false, limit = DEFAULT_LIMIT } = request;
  const filter = parse(request.query ?? '{}');
  switch (request.action) {
    case 'database.insertDocument':
      return insert(store, request);
    case 'database.getDocument': {
      const found = store.find(collectionName, filter).slice(0, Math.min(limit, MOST));
      return { data: { list: found.map((document) => EJSON.stringify(document)) } };
    }
    case 'database.calculateDocument':
      return { data: { total: store.find(collectionName, filter).length } };
    case 'database.modifyDocument': {
      const updated = store.update(collectionName, filter, parse(String(request.data)), multi);
      return { data: { updated } };
    }
    case 'database.removeDocument':
      return { data: { deleted: store.remove(collectionName, filter, multi) } };
    default:
      return { code: 'DATABASE_REQUEST_FAILED', message: `the local cloud does not imitate ${request.action}` };
  }
}

function insert(store: DocumentStore, { collectionName, data = [] }: DatabaseRequest): DatabaseReply {
  const documents = [data].flat().map((text) => ({ _id: randomUUID(), ...parse(String(text)) }));
  try {
    for (const document of documents) store.insert(collectionName, document);
  } catch (error) {
    if (!(error instanceof DuplicateIdError)) throw error;
    return { code: 'DATABASE_REQUEST_FAILED', message: 'E11000 duplicate key error: _id' };
  }
  return { data: { insertedIds: documents.map(({ _id }) => _id) } };
}

function parse(text: string): Record<string, unknown> {
  return Object(EJSON.parse(text, { relaxed: true }));
}
