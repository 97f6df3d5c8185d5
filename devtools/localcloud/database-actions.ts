import { randomUUID } from 'node:crypto';
import { EJSON } from 'bson';
import * as v from 'valibot';
import { type DocumentStore, DuplicateIdError, type Filter, type StoredDocument } from './document-store';
import { PlatformError } from './platform-error';

/** CloudBase hands out this many documents, and never more than a thousand (PLATFORM). */
const DEFAULT_LIMIT = 100;
const MOST = 1000;

/**
 * A request of the SDK; filters, updates and documents are EJSON text. What would change the answer and is not
 * imitated must be absent, so that nothing is silently ignored.
 */
const REQUEST = v.object({
  action: v.string(),
  collectionName: v.pipe(v.string(), v.regex(/^[A-Za-z]\w{0,63}$/)),
  query: v.optional(v.string(), ''),
  data: v.optional(v.union([v.string(), v.array(v.string())])),
  multi: v.optional(v.boolean(), false),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), DEFAULT_LIMIT),
  upsert: v.optional(v.literal(false)),
  transactionId: v.optional(v.undefined()),
  order: v.optional(v.undefined()),
  offset: v.optional(v.undefined()),
  projection: v.optional(v.undefined()),
});

type Request = v.InferOutput<typeof REQUEST>;

const ACTIONS: Readonly<Record<string, (store: DocumentStore, request: Request) => object>> = {
  'database.insertDocument': insert,
  'database.getDocument': (store, { collectionName, query, limit }) => {
    const found = store.find(collectionName, filterOf(query)).slice(0, Math.min(limit, MOST));
    return { list: found.map((document) => EJSON.stringify(document)) };
  },
  'database.calculateDocument': (store, { collectionName, query }) => ({
    total: store.find(collectionName, filterOf(query)).length,
  }),
  'database.modifyDocument': (store, { collectionName, query, data, multi }) => ({
    updated: store.update(collectionName, filterOf(query), parse(data), multi),
  }),
  'database.removeDocument': (store, { collectionName, query, multi }) => ({
    deleted: store.remove(collectionName, filterOf(query), multi),
  }),
};

/**
 * The SDK's database actions on the local store: what belongs into the reply's `data`.
 * @throws {PlatformError} INVALID_PARAM, DATABASE_REQUEST_FAILED
 */
export function runDatabaseAction(store: DocumentStore, body: object): object {
  const request = v.safeParse(REQUEST, body);
  if (!request.success) throw new PlatformError('INVALID_PARAM', 'malformed, or not imitated by the local cloud');
  const run = ACTIONS[request.output.action];
  if (run === undefined) throw new PlatformError('INVALID_PARAM', `not imitated: ${request.output.action}`);
  try {
    return run(store, request.output);
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    throw new PlatformError('DATABASE_REQUEST_FAILED', String(error));
  }
}

function insert(store: DocumentStore, { collectionName, data = [] }: Request): object {
  const documents: StoredDocument[] = [data].flat().map((text) => ({ _id: randomUUID(), ...parse(text) }));
  if (documents.some(({ _id }) => typeof _id !== 'string')) {
    throw new PlatformError('INVALID_PARAM', 'the local cloud takes strings for _id');
  }
  try {
    store.insert(collectionName, ...documents);
  } catch (error) {
    if (!(error instanceof DuplicateIdError)) throw error;
    const message = `E11000 duplicate key error collection: ${collectionName} index: _id_ dup key: { : "${error.message}" }`;
    throw new PlatformError('DATABASE_REQUEST_FAILED', message);
  }
  return { insertedIds: documents.map(({ _id }) => _id) };
}

function filterOf(query: string): Filter {
  return query === '' ? {} : parse(query);
}

function parse(text: string | readonly string[] | undefined): Record<string, unknown> {
  const value = EJSON.parse(String(text), { relaxed: true });
  if (typeof value !== 'object' || value === null) throw new PlatformError('INVALID_PARAM', 'no object');
  return Object.fromEntries(Object.entries(value));
}
