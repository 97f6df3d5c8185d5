import { type DatabaseRules, readDatabaseRules } from './database-rules';
import { readStorageRules, type StorageRules } from './storage-rules';

/** What stands beside the functions and belongs to no single one. */
export interface CloudRules {
  readonly database: DatabaseRules;
  readonly storage: StorageRules;
}

/** The rules that a deployment uses. */
export function readCloudRules(): CloudRules {
  return { database: readDatabaseRules(), storage: readStorageRules() };
}
