import { randomUUID } from 'node:crypto';
import type { DocumentStore } from './document-store';
import { PlatformError } from './platform-error';
import { Transaction } from './transaction';

/** CloudBase gives a transaction up that is neither committed nor rolled back by then. */
const LIFETIME_MS = 30_000;

/** The transactions under way. They live in this process only: when it dies, nothing of them is left. */
export class Transactions {
  private readonly open = new Map<string, { readonly transaction: Transaction; readonly expiry: NodeJS.Timeout }>();

  constructor(
    private readonly store: DocumentStore,
    private readonly lifetimeMs = LIFETIME_MS,
  ) {}

  /** The new transaction's identifier. */
  start(): string {
    const id = randomUUID();
    const expiry = setTimeout(() => this.end(id), this.lifetimeMs).unref();
    this.open.set(id, { transaction: new Transaction(this.store.snapshot()), expiry });
    return id;
  }

  /** @throws {PlatformError} DATABASE_REQUEST_FAILED when it has ended */
  find(id: string): Transaction {
    const found = this.open.get(id);
    if (found !== undefined) return found.transaction;
    const message = 'the transaction does not exist: it must be committed or aborted within 30 seconds';
    throw new PlatformError('DATABASE_REQUEST_FAILED', message);
  }

  /** @throws {PlatformError} DATABASE_TRANSACTION_CONFLICT when another one was first, DATABASE_REQUEST_FAILED */
  commit(id: string): void {
    const log = this.find(id).log();
    this.end(id);
    if (!this.store.commit(log)) {
      throw new PlatformError('DATABASE_TRANSACTION_CONFLICT', 'a document was changed since the transaction started');
    }
  }

  /** @throws {PlatformError} DATABASE_REQUEST_FAILED when it has ended already */
  abort(id: string): void {
    this.find(id);
    this.end(id);
  }

  endAll(): void {
    for (const id of this.open.keys()) this.end(id);
  }

  private end(id: string): void {
    const found = this.open.get(id);
    this.open.delete(id);
    clearTimeout(found?.expiry);
    found?.transaction.close();
  }
}
