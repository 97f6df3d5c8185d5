import { update } from 'mingo/updater';
import { documentId, listOf, newDocuments } from './database-actions';
import type { DatabaseRequest } from './database-request';
import { duplicateId } from './document-store';
import { PlatformError } from './platform-error';
import type { Transaction } from './transaction';

/** The SDK's database actions inside a transaction: each on one document, as on CloudBase. */
export const TRANSACTION_ACTIONS: Readonly<
  Record<string, (transaction: Transaction, request: DatabaseRequest) => object>
> = {
  'database.insertDocument': insert,
  'database.getDocument': (transaction, request) => {
    if (request.projection !== undefined)
      throw new PlatformError('INVALID_PARAM', 'not imitated: field in a transaction');
    const found = transaction.read(request.collectionName, singleId(request));
    return listOf(found === undefined ? [] : [found]);
  },
  'database.modifyDocument': (transaction, request) => (request.merge ? modify : replace)(transaction, request),
  'database.removeDocument': (transaction, request) => {
    const id = singleId(request);
    const isThere = transaction.read(request.collectionName, id) !== undefined;
    if (isThere) transaction.remove(request.collectionName, id);
    return { deleted: isThere ? 1 : 0 };
  },
};

function insert(transaction: Transaction, request: DatabaseRequest): object {
  const [document, ...others] = newDocuments(request);
  if (document === undefined || others.length > 0) throw refusalOfMany();
  if (transaction.read(request.collectionName, document._id)) throw duplicateId(request.collectionName, document._id);
  transaction.write(request.collectionName, document);
  return { insertedIds: [document._id] };
}

function modify(transaction: Transaction, request: DatabaseRequest): object {
  const document = transaction.read(request.collectionName, singleId(request));
  const isChanged = document !== undefined && update(document, request.data[0] ?? {}).length > 0;
  if (isChanged) transaction.write(request.collectionName, document);
  return { updated: isChanged ? 1 : 0 };
}

function replace(transaction: Transaction, request: DatabaseRequest): object {
  const _id = singleId(request);
  const isNew = transaction.read(request.collectionName, _id) === undefined;
  transaction.write(request.collectionName, { ...request.data[0], _id });
  return isNew ? { updated: 0, upsert_id: _id } : { updated: 1 };
}

function singleId(request: DatabaseRequest): string {
  if (request.queryType !== 'DOC' || request.multi) throw refusalOfMany();
  return documentId(request);
}

function refusalOfMany(): PlatformError {
  return new PlatformError('INVALID_PARAM', 'a transaction works on single documents, named by their _id');
}
