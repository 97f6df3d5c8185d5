import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { PATHS } from '../paths';

const COLLECTION_NAME = v.pipe(v.string(), v.regex(/^[A-Za-z]\w{0,63}$/));

const INDEX = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  keys: v.pipe(v.array(v.strictObject({ name: v.string(), direction: v.picklist([1, -1]) })), v.minLength(1)),
  unique: v.boolean(),
});

const RULES = v.strictObject({
  /** Clients reach no collection; another ACL is refused here, because nothing here would enforce it. */
  collections: v.record(COLLECTION_NAME, v.strictObject({ acl: v.literal('ADMINONLY'), indexes: v.array(INDEX) })),
});

export type IndexRule = v.InferOutput<typeof INDEX>;

/** The collections that there are, who may reach them, and their indexes. */
export type DatabaseRules = v.InferOutput<typeof RULES>;

/** `database.json`: what a deployment sets up, and what the local cloud holds to (THREATS 20). */
export function readDatabaseRules(file = join(PATHS.functions, 'database.json')): DatabaseRules {
  return v.parse(RULES, JSON.parse(readFileSync(file, 'utf8')));
}

/** The indexes that no two documents of a collection may agree in; none for a collection that has no rules. */
export function uniqueIndexesOf({ collections }: DatabaseRules, collection: string): readonly IndexRule[] {
  return (
    (Object.hasOwn(collections, collection) ? collections[collection]?.indexes : [])?.filter(({ unique }) => unique) ??
    []
  );
}
