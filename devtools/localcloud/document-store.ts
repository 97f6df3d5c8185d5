import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'libsql';
import { Query } from 'mingo';
import { type Modifier, update } from 'mingo/updater';
import { type DatabaseRules, readDatabaseRules } from './database-rules';
import type { StoredDocument } from './document';
import { DocumentTable, openDatabase } from './document-table';
import { Snapshot, type TransactionLog } from './snapshot';
import { DuplicateKeyError, UniqueIndexes } from './unique-indexes';

export type Filter = Readonly<Record<string, unknown>>;
export type Update = Modifier<StoredDocument>;

/** Which of the documents found, in which order, and which of their fields; all when nothing is said. */
export interface Selection {
  readonly order?: Readonly<Record<string, 1 | -1>>;
  readonly offset?: number;
  readonly limit?: number;
  readonly projection?: Readonly<Record<string, unknown>>;
}

/**
 * Documents in SQLite: WAL and synchronous=FULL, so that no acknowledged write is lost when the process is killed.
 * Every call is one transaction; mingo evaluates filters and updates as MongoDB would.
 */
export class DocumentStore {
  private readonly file: string;
  private readonly database: Database.Database;
  private readonly table: DocumentTable;
  private readonly indexes: UniqueIndexes;

  /** @throws {DuplicateKeyError} when documents that are there break a unique index */
  constructor(dataFolder: string, rules: DatabaseRules = readDatabaseRules()) {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    this.file = join(dataFolder, 'documents.db');
    this.database = openDatabase(this.file);
    this.table = new DocumentTable(this.database);
    this.indexes = new UniqueIndexes(this.database, rules);
    this.atomically(() => {
      this.table.create();
      this.indexes.build(this.table);
    });
  }

  get(collection: string, id: string): StoredDocument | undefined {
    return this.table.read(collection, id)?.document;
  }

  /** Adds all the documents or none. @throws {DuplicateKeyError} */
  insert(collection: string, ...documents: readonly StoredDocument[]): void {
    this.atomically(() => {
      for (const document of documents) {
        if (this.get(collection, document._id)) throw duplicateId(collection, document._id);
        this.write(collection, document);
      }
    });
  }

  /** Adds the document or takes the place of the one with its `_id`; true when it was added. @throws {DuplicateKeyError} */
  put(collection: string, document: StoredDocument): boolean {
    return this.atomically(() => {
      const isNew = this.get(collection, document._id) === undefined;
      this.write(collection, document);
      return isNew;
    });
  }

  find(collection: string, filter: Filter, selection: Selection = {}): readonly StoredDocument[] {
    const { order, offset = 0, limit, projection = {} } = selection;
    const cursor = new Query({ ...filter }).find<StoredDocument>([...this.candidates(collection, filter)], projection);
    const sorted = (order === undefined ? cursor : cursor.sort(order)).skip(offset);
    return (limit === undefined ? sorted : sorted.limit(limit)).all();
  }

  /** How many documents were changed; one that an update leaves as it was does not count. @throws {DuplicateKeyError} */
  update(collection: string, filter: Filter, modifier: Update, isMulti: boolean): number {
    return this.atomically(() => {
      const found = this.find(collection, filter, isMulti ? {} : { limit: 1 });
      const changed = found.filter((document) => update(document, modifier).length > 0);
      for (const document of changed) this.write(collection, document);
      return changed.length;
    });
  }

  /** How many documents were removed. */
  remove(collection: string, filter: Filter, isMulti: boolean): number {
    return this.atomically(() => {
      const found = this.find(collection, filter, isMulti ? {} : { limit: 1 });
      for (const { _id } of found) this.erase(collection, _id);
      return found.length;
    });
  }

  /** The documents as they are now, whatever is written later. */
  snapshot(): Snapshot {
    return new Snapshot(this.file);
  }

  /**
   * Writes what a transaction wrote, all of it; false and nothing when a document that it touched was written since.
   * @throws {DuplicateKeyError} and then nothing is written
   */
  commit({ touched, written }: TransactionLog): boolean {
    return this.atomically(() => {
      const isCurrent = touched.every(({ collection, id, revision }) => {
        return this.table.read(collection, id)?.revision === revision;
      });
      if (!isCurrent) return false;
      for (const { collection, id, document } of written) {
        if (document === undefined) this.erase(collection, id);
        else this.write(collection, document);
      }
      return true;
    });
  }

  close(): void {
    this.database.close();
  }

  private write(collection: string, document: StoredDocument): void {
    this.indexes.occupy(collection, document);
    this.table.put(collection, document);
  }

  private erase(collection: string, id: string): void {
    this.indexes.release(collection, id);
    this.table.remove(collection, id);
  }

  private atomically<T>(work: () => T): T {
    return this.database.transaction(work).immediate();
  }

  /** With a plain `_id` in the filter there is one candidate; otherwise the whole collection is looked at. */
  private candidates(collection: string, { _id }: Filter): readonly StoredDocument[] {
    if (typeof _id !== 'string') return this.table.list(collection);
    const found = this.get(collection, _id);
    return found === undefined ? [] : [found];
  }
}

/** MongoDB's own index on `_id`. */
export function duplicateId(collection: string, id: string): DuplicateKeyError {
  return new DuplicateKeyError(collection, '_id_', `{ : "${id}" }`);
}
