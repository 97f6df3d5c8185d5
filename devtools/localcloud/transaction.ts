import { decodeDocument, encodeDocument, type StoredDocument } from './document';
import type { Place, Snapshot, TransactionLog } from './snapshot';

interface Touched extends Place {
  readonly revision: number | undefined;
}

/** As EJSON, so that nobody changes it from outside; undefined where the document was removed. */
interface Written extends Place {
  readonly body: string | undefined;
}

/** One transaction under way: it reads its snapshot and its own writes, and nobody sees these before the commit. */
export class Transaction {
  private readonly touched = new Map<string, Touched>();
  private readonly written = new Map<string, Written>();

  constructor(private readonly snapshot: Snapshot) {}

  read(collection: string, id: string): StoredDocument | undefined {
    const row = this.snapshot.read(collection, id);
    const key = keyOf(collection, id);
    this.touched.set(key, { collection, id, revision: row?.revision });
    const own = this.written.get(key);
    if (own === undefined) return row?.document;
    return own.body === undefined ? undefined : decodeDocument(own.body);
  }

  write(collection: string, document: StoredDocument): void {
    this.note(collection, document._id, encodeDocument(document));
  }

  remove(collection: string, id: string): void {
    this.note(collection, id, undefined);
  }

  log(): TransactionLog {
    const written = Array.from(this.written.values(), ({ body, ...place }) => ({
      ...place,
      document: body === undefined ? undefined : decodeDocument(body),
    }));
    return { touched: [...this.touched.values()], written };
  }

  close(): void {
    this.snapshot.close();
  }

  private note(collection: string, id: string, body: string | undefined): void {
    this.read(collection, id);
    this.written.set(keyOf(collection, id), { collection, id, body });
  }
}

/** No collection's name holds a slash. */
function keyOf(collection: string, id: string): string {
  return `${collection}/${id}`;
}
