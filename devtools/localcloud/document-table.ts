import Database from 'libsql';
import { decodeDocument, encodeDocument, type StoredDocument } from './document';

/** A document as it lies in the table. */
export interface Row {
  readonly document: StoredDocument;
  /** Another one after every write, so that a transaction sees whether anything happened in between. */
  readonly revision: number;
}

const SCHEMA = `CREATE TABLE IF NOT EXISTS documents
  (collection TEXT, id TEXT, body TEXT, revision INTEGER DEFAULT 0, PRIMARY KEY (collection, id)) WITHOUT ROWID`;

/** 52 random bits: JavaScript reads them exactly. */
const NEXT_REVISION = 'abs(random() % 4503599627370496)';

/** Opens SQLite so that no acknowledged write is lost when the process is killed. */
export function openDatabase(file: string): Database.Database {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('busy_timeout = 5000');
  return database;
}

/** Documents by collection and `_id` in SQLite. */
export class DocumentTable {
  constructor(private readonly database: Database.Database) {}

  /** Makes the table, or adds the revisions to one of a version that had none. */
  create(): void {
    this.database.exec(SCHEMA);
    const columns = this.database.prepare('PRAGMA table_info(documents)').all() as { name: string }[];
    if (columns.some(({ name }) => name === 'revision')) return;
    this.database.exec('ALTER TABLE documents ADD COLUMN revision INTEGER DEFAULT 0');
  }

  read(collection: string, id: string): Row | undefined {
    const found = this.database.prepare('SELECT body, revision FROM documents WHERE collection = ? AND id = ?');
    const row = found.get(collection, id) as { body: string; revision: number } | undefined;
    return row && { document: decodeDocument(row.body), revision: row.revision };
  }

  list(collection: string): readonly StoredDocument[] {
    const all = this.database.prepare('SELECT body FROM documents WHERE collection = ? ORDER BY id');
    return (all.all(collection) as { body: string }[]).map(({ body }) => decodeDocument(body));
  }

  /** Adds the document or takes the place of the one with its `_id`. */
  put(collection: string, document: StoredDocument): void {
    const statement = `INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ${NEXT_REVISION})`;
    this.database.prepare(statement).run(collection, document._id, encodeDocument(document));
  }

  /** False when nothing was there. */
  remove(collection: string, id: string): boolean {
    const statement = this.database.prepare('DELETE FROM documents WHERE collection = ? AND id = ?');
    return statement.run(collection, id).changes > 0;
  }
}
