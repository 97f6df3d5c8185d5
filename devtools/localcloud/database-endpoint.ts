import { DATABASE_ACTIONS } from './database-actions';
import { readDatabaseRequest } from './database-request';
import type { DatabaseRules } from './database-rules';
import type { DocumentStore } from './document-store';
import { PlatformError } from './platform-error';
import { TRANSACTION_ACTIONS } from './transaction-actions';
import type { Transactions } from './transactions';

export interface DatabaseServices {
  readonly store: DocumentStore;
  readonly transactions: Transactions;
  readonly rules: DatabaseRules;
}

/**
 * The SDK's database requests: what the reply holds beside its number.
 * @throws {PlatformError} INVALID_PARAM, DATABASE_COLLECTION_NOT_EXIST, DATABASE_REQUEST_FAILED,
 * DATABASE_TRANSACTION_CONFLICT, EXCEED_MAX_RESPONSE_SIZE
 */
export function answerDatabase(services: DatabaseServices, action: string, body: object): object {
  try {
    return answer(services, action, body);
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    throw new PlatformError('DATABASE_REQUEST_FAILED', error instanceof Error ? error.message : String(error));
  }
}

function answer(services: DatabaseServices, action: string, body: object): object {
  const { transactions } = services;
  const id = 'transactionId' in body ? String(body.transactionId) : '';
  switch (action) {
    case 'database.startTransaction':
      return { transactionId: transactions.start() };
    case 'database.commitTransaction':
      transactions.commit(id);
      return {};
    case 'database.abortTransaction':
      transactions.abort(id);
      return {};
    default:
      return { data: runAction(services, action, body) };
  }
}

function runAction({ store, transactions, rules }: DatabaseServices, action: string, body: object): object {
  const [outside, inside] = [DATABASE_ACTIONS[action], TRANSACTION_ACTIONS[action]];
  if (outside === undefined) throw new PlatformError('INVALID_PARAM', `not imitated: ${action}`);
  const request = readDatabaseRequest(body);
  assertCollection(rules, request.collectionName);
  if (request.transactionId === undefined) return outside(store, request);
  if (inside === undefined) throw new PlatformError('INVALID_PARAM', `not in a transaction: ${action}`);
  return inside(transactions.find(request.transactionId), request);
}

/** In CloudBase's own words. @throws {PlatformError} DATABASE_COLLECTION_NOT_EXIST */
function assertCollection({ collections }: DatabaseRules, name: string): void {
  if (Object.hasOwn(collections, name)) return;
  const message = `[ResourceNotFound] Db or Table not exist: ${name}. It must stand in cloudfunctions/database.json.`;
  throw new PlatformError('DATABASE_COLLECTION_NOT_EXIST', message);
}
