import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DeployedFunction, DeployedStorage, FunctionSettings, Platform } from '../../devtools/deploy/platform';
import type { IndexRule } from '../../devtools/localcloud/database-rules';
import type { Trigger } from '../../devtools/localcloud/function-config';

interface Collection {
  acl: string;
  readonly indexes: IndexRule[];
}

/** An environment in memory, as CloudBase makes a new one: everybody reads files, and creators their documents. */
export class MemoryPlatform implements Platform {
  readonly functions = new Map<string, DeployedFunction>();
  readonly collections = new Map<string, Collection>();
  storage: DeployedStorage = { bucket: 'bucket', acl: 'READONLY' };

  async functionNames() {
    return [...this.functions.keys()];
  }

  async readFunction(name: string) {
    return structuredClone(this.functions.get(name));
  }

  /** The runtime is settled when a function is created, and an update leaves it as it is. */
  async putFunction(name: string, { memorySize, timeout, runtime, variables }: FunctionSettings, folder: string) {
    if (!existsSync(join(folder, 'index.js'))) throw new Error(`${name}: no index.js is uploaded`);
    const present = this.functions.get(name);
    const settings = { memorySize, timeout, runtime: present?.runtime ?? runtime, variables: { ...variables } };
    this.functions.set(name, { ...settings, triggers: present?.triggers ?? [] });
  }

  async setTriggers(name: string, triggers: readonly Trigger[]) {
    const present = this.functions.get(name);
    if (present === undefined) throw new Error(`no function ${name}`);
    this.functions.set(name, { ...present, triggers: [...triggers] });
  }

  async collectionNames() {
    return [...this.collections.keys()];
  }

  async createCollection(name: string) {
    if (this.collections.has(name)) throw new Error(`collection ${name} exists`);
    this.collections.set(name, { acl: 'PRIVATE', indexes: [] });
  }

  async readAcl(collection: string) {
    return this.collection(collection).acl;
  }

  async setAcl(collection: string, acl: string) {
    this.collection(collection).acl = acl;
  }

  async readIndexes(collection: string) {
    return structuredClone(this.collection(collection).indexes);
  }

  async createIndex(collection: string, index: IndexRule) {
    const { indexes } = this.collection(collection);
    if (indexes.some(({ name }) => name === index.name)) throw new Error(`index ${index.name} exists`);
    indexes.push(structuredClone(index));
  }

  async readStorage() {
    return this.storage;
  }

  async setStorageRule(rule: object) {
    this.storage = { ...this.storage, acl: 'CUSTOM', rule: { ...rule } };
  }

  private collection(name: string): Collection {
    const collection = this.collections.get(name);
    if (collection === undefined) throw new Error(`no collection ${name}`);
    return collection;
  }
}
