import type { IndexRule } from '../localcloud/database-rules';
import type { Trigger } from '../localcloud/function-config';
import type { StorageRules } from '../localcloud/storage-rules';
import type { Values } from '../trust/secret-file';

/** What a function is put up with. */
export interface FunctionSettings {
  /** MB. */
  readonly memorySize: number;
  /** Seconds. */
  readonly timeout: number;
  readonly runtime: string;
  /** All of its environment; what is not in here is removed. */
  readonly variables: Values;
}

/** A function as it stands in the cloud. */
export interface DeployedFunction extends FunctionSettings {
  readonly triggers: readonly Trigger[];
}

export interface DeployedStorage {
  readonly bucket: string;
  /** CloudBase's tag; `CUSTOM` when rules hold. */
  readonly acl: string;
  /** The rules as they stand there, whatever they say. */
  readonly rule?: unknown;
}

/** A cloud environment as an operator's tools see it. Everything that is set can be read back. */
export interface Platform {
  functionNames(): Promise<readonly string[]>;
  /** Undefined when there is no such function. */
  readFunction(name: string): Promise<DeployedFunction | undefined>;
  /** Creates the function or takes its place. @param folder what is uploaded, whole */
  putFunction(name: string, settings: FunctionSettings, folder: string): Promise<void>;
  /** Makes these the function's only triggers. */
  setTriggers(name: string, triggers: readonly Trigger[]): Promise<void>;
  collectionNames(): Promise<readonly string[]>;
  createCollection(name: string): Promise<void>;
  readAcl(collection: string): Promise<string>;
  setAcl(collection: string, acl: 'ADMINONLY'): Promise<void>;
  /** Without those that the platform itself makes. */
  readIndexes(collection: string): Promise<readonly IndexRule[]>;
  createIndex(collection: string, index: IndexRule): Promise<void>;
  readStorage(): Promise<DeployedStorage>;
  setStorageRule(rule: StorageRules): Promise<void>;
}
