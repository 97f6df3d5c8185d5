import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { Query } from 'mingo';
import { type Modifier, update } from 'mingo/updater';

export interface StoredDocument {
  readonly _id: string;
  readonly [field: string]: unknown;
}
export type Filter = Readonly<Record<string, unknown>>;
export type Update = Modifier<StoredDocument>;

/** A document with that `_id` is there already. */
export class DuplicateIdError extends Error {}

const SCHEMA = `CREATE TABLE IF NOT EXISTS documents
  (collection TEXT, id TEXT, body TEXT, PRIMARY KEY (collection, id)) WITHOUT ROWID`;

/**
 * Documents in SQLite: WAL and synchronous=FULL, so that no acknowledged write is lost when the process is killed.
 * Every call is one transaction; mingo evaluates filters and updates as MongoDB would.
 */
export class DocumentStore {
  private readonly database: Database.Database;

  constructor(dataFolder: string) {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    this.database = new Database(join(dataFolder, 'documents.db'));
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    this.database.pragma('busy_timeout = 5000');
    this.database.exec(SCHEMA);
  }

  get(collection: string, id: string): StoredDocument | undefined {
    return this.candidates(collection, { _id: id })[0];
  }

  /** Adds all the documents or none. @throws {DuplicateIdError} */
  insert(collection: string, ...documents: readonly StoredDocument[]): void {
    const statement = this.database.prepare('INSERT OR IGNORE INTO documents VALUES (?, ?, ?)');
    this.atomically(() => {
      for (const document of documents) {
        const { changes } = statement.run(collection, document._id, JSON.stringify(document));
        if (changes === 0) throw new DuplicateIdError(document._id);
      }
    });
  }

  /** Adds the document or takes the place of the one with its `_id`. */
  put(collection: string, document: StoredDocument): void {
    const row = [collection, document._id, JSON.stringify(document)];
    this.database.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?)').run(...row);
  }

  find(collection: string, filter: Filter): readonly StoredDocument[] {
    const query = new Query({ ...filter });
    return this.candidates(collection, filter).filter((document) => query.test(document));
  }

  /** How many documents were changed; one that an update leaves as it was does not count. */
  update(collection: string, filter: Filter, modifier: Update, isMulti: boolean): number {
    return this.atomically(() => {
      const found = this.find(collection, filter).slice(0, isMulti ? undefined : 1);
      const changed = found.filter((document) => update(document, modifier).length > 0);
      for (const document of changed) this.put(collection, document);
      return changed.length;
    });
  }

  /** How many documents were removed. */
  remove(collection: string, filter: Filter, isMulti: boolean): number {
    const statement = this.database.prepare('DELETE FROM documents WHERE collection = ? AND id = ?');
    return this.atomically(() => {
      const found = this.find(collection, filter).slice(0, isMulti ? undefined : 1);
      for (const { _id } of found) statement.run(collection, _id);
      return found.length;
    });
  }

  close(): void {
    this.database.close();
  }

  private atomically<T>(work: () => T): T {
    return this.database.transaction(work).immediate();
  }

  /** With a plain `_id` in the filter there is one candidate; otherwise the whole collection is looked at. */
  private candidates(collection: string, { _id }: Filter): readonly StoredDocument[] {
    const rows =
      typeof _id === 'string'
        ? this.database.prepare('SELECT body FROM documents WHERE collection = ? AND id = ?').all(collection, _id)
        : this.database.prepare('SELECT body FROM documents WHERE collection = ? ORDER BY id').all(collection);
    return (rows as { body: string }[]).map(({ body }) => JSON.parse(body));
  }
}
