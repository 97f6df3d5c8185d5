import type Database from 'libsql';
import type { StoredDocument } from './document';
import { DocumentTable, openDatabase, type Row } from './document-table';

export interface Place {
  readonly collection: string;
  readonly id: string;
}

/** What a transaction read or wrote, with the revision at its start, and what its writes leave behind. */
export interface TransactionLog {
  /** The revision is undefined where nothing was. */
  readonly touched: readonly (Place & { readonly revision: number | undefined })[];
  /** The document is undefined where one was removed. */
  readonly written: readonly (Place & { readonly document: StoredDocument | undefined })[];
}

/** The documents as they were when it was taken: a reading transaction of SQLite on a connection of its own. */
export class Snapshot {
  private readonly database: Database.Database;
  private readonly table: DocumentTable;

  constructor(file: string) {
    this.database = openDatabase(file);
    this.table = new DocumentTable(this.database);
    this.database.exec('BEGIN');
    // SQLite takes its snapshot at the first read and not at BEGIN.
    this.table.read('', '');
  }

  read(collection: string, id: string): Row | undefined {
    return this.table.read(collection, id);
  }

  close(): void {
    this.database.exec('ROLLBACK');
    this.database.close();
  }
}
