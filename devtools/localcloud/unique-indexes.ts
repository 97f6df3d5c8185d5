import { EJSON } from 'bson';
import type Database from 'libsql';
import { type DatabaseRules, type IndexRule, uniqueIndexesOf } from './database-rules';
import type { StoredDocument } from './document';
import type { DocumentTable } from './document-table';

/** Another document has that key already. */
export class DuplicateKeyError extends Error {
  constructor(collection: string, indexName: string, key: string) {
    super(`E11000 duplicate key error collection: ${collection} index: ${indexName} dup key: ${key}`);
  }
}

const SCHEMA = `CREATE TABLE IF NOT EXISTS unique_keys
  (collection TEXT, name TEXT, key TEXT, id TEXT, PRIMARY KEY (collection, name, key)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS unique_keys_by_id ON unique_keys (collection, id)`;

/** The keys that documents occupy in unique indexes. A field that is missing counts as null, as in MongoDB. */
export class UniqueIndexes {
  constructor(
    private readonly database: Database.Database,
    private readonly rules: DatabaseRules,
  ) {}

  /**
   * Builds every index anew from the documents, since the rules may have changed.
   * @throws {DuplicateKeyError} as a deployment would fail, when documents there already break a rule
   */
  build(table: DocumentTable): void {
    this.database.exec(SCHEMA);
    this.database.prepare('DELETE FROM unique_keys').run();
    for (const collection of Object.keys(this.rules.collections)) {
      if (uniqueIndexesOf(this.rules, collection).length === 0) continue;
      for (const document of table.list(collection)) this.occupy(collection, document);
    }
  }

  /** Takes the document's keys, in place of those that it had. @throws {DuplicateKeyError} */
  occupy(collection: string, document: StoredDocument): void {
    const indexes = uniqueIndexesOf(this.rules, collection);
    if (indexes.length === 0) return;
    this.release(collection, document._id);
    const statement = this.database.prepare('INSERT OR IGNORE INTO unique_keys VALUES (?, ?, ?, ?)');
    for (const index of indexes) {
      const key = keyOf(document, index);
      const { changes } = statement.run(collection, index.name, key, document._id);
      if (changes === 0) throw new DuplicateKeyError(collection, index.name, key);
    }
  }

  release(collection: string, id: string): void {
    this.database.prepare('DELETE FROM unique_keys WHERE collection = ? AND id = ?').run(collection, id);
  }
}

function keyOf(document: StoredDocument, { keys }: IndexRule): string {
  return EJSON.stringify(Object.fromEntries(keys.map(({ name }) => [name, fieldOf(document, name) ?? null])));
}

/** @param path as `a.b` */
function fieldOf(document: StoredDocument, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  }, document);
}
