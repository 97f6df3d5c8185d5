import { EJSON } from 'bson';
import * as v from 'valibot';
import { PlatformError } from './platform-error';

/** CloudBase hands out this many documents, and never more than a thousand (PLATFORM). */
const DEFAULT_LIMIT = 100;
const MOST = 1000;

/** EJSON text of one object. */
const OBJECT = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const value = objectOf(dataset.value);
    if (value === undefined) addIssue({ message: 'no object in EJSON' });
    return value ?? NEVER;
  }),
);

/**
 * A request of the SDK; filters, updates and documents are EJSON text. What would change the answer and is not
 * imitated is refused by name, so that nothing is silently ignored.
 */
const REQUEST = v.object({
  action: v.string(),
  collectionName: v.pipe(v.string(), v.maxLength(64)),
  /** DOC where one document is named by its `_id`. */
  queryType: v.optional(v.picklist(['DOC', 'WHERE'])),
  query: v.optional(
    v.union([
      v.pipe(
        v.literal(''),
        v.transform((): Record<string, unknown> => ({})),
      ),
      OBJECT,
    ]),
    '',
  ),
  data: v.pipe(
    v.optional(v.union([OBJECT, v.array(OBJECT)]), '{}'),
    v.transform((value) => [value].flat()),
  ),
  multi: v.optional(v.boolean(), false),
  /** False where a document is replaced whole. */
  merge: v.optional(v.boolean(), true),
  upsert: v.optional(v.boolean(), false),
  limit: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), DEFAULT_LIMIT),
    v.transform((limit) => Math.min(limit, MOST)),
  ),
  offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  order: v.optional(v.pipe(OBJECT, v.record(v.string(), v.picklist([1, -1])))),
  projection: v.optional(OBJECT),
  transactionId: v.optional(v.string()),
});

export type DatabaseRequest = v.InferOutput<typeof REQUEST>;

/** @throws {PlatformError} INVALID_PARAM */
export function readDatabaseRequest(body: object): DatabaseRequest {
  const request = v.safeParse(REQUEST, body);
  if (request.success) return request.output;
  const field = v.getDotPath(request.issues[0]) ?? '';
  throw new PlatformError('INVALID_PARAM', `malformed, or not imitated by the local cloud: ${field}`);
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = EJSON.parse(text, { relaxed: true });
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && isImitated(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** False where a value of MongoDB's own types stands, or one that CloudBase would make, as a date of its server. */
function isImitated(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Date) return true;
  const isOwn = !('_bsontype' in value) && !Object.keys(value).some((name) => name.startsWith('$tcb_'));
  return isOwn && Object.values(value).every(isImitated);
}
