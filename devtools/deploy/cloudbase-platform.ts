import type { IndexRule } from '../localcloud/database-rules';
import type { CloudBaseManager } from './cloudbase-manager';
import { aclIn, collectionsIn, functionIn, functionNamesIn, indexesIn, storageIn } from './cloudbase-replies';
import type { Platform } from './platform';

/** The version of the API `tcb` that knows rules of collections; manager-node has no method of its own for them. */
const TCB_VERSION = '2018-06-08';

const PAGE = 100;

/** An environment of Tencent CloudBase, by its own manager. */
export function cloudBasePlatform(envId: string, manager: CloudBaseManager): Platform {
  return { ...functionsOf(envId, manager), ...databaseOf(envId, manager), ...storageOf(manager) };
}

type FunctionPart = Pick<Platform, 'functionNames' | 'readFunction' | 'putFunction' | 'setTriggers'>;

function functionsOf(envId: string, { functions }: CloudBaseManager): FunctionPart {
  const functionNames = async () => functionNamesIn(await functions.listAllFunctions({ envId }));
  return {
    functionNames,
    async readFunction(name) {
      const isThere = (await functionNames()).includes(name);
      return isThere ? functionIn(await functions.getFunctionDetail(name)) : undefined;
    },

    async putFunction(name, { variables, memorySize, timeout, runtime }, folder) {
      const sizes = { name, memorySize, timeout, runtime, handler: 'index.main' } as const;
      const func = { ...sizes, envVariables: variables, installDependency: true, isWaitInstall: true } as const;
      await functions.createFunction({ func, functionPath: folder, force: true });
    },

    // A trigger is never changed in place: what is otherwise is deleted and made anew.
    async setTriggers(name, triggers) {
      const present = functionIn(await functions.getFunctionDetail(name)).triggers;
      const isAmong = (trigger: (typeof triggers)[number], others: typeof triggers) =>
        others.some((other) => other.name === trigger.name && other.config === trigger.config);
      for (const trigger of present.filter((found) => !isAmong(found, triggers))) {
        await functions.deleteFunctionTrigger(name, trigger.name);
      }
      const missing = triggers.filter((trigger) => !isAmong(trigger, present));
      if (missing.length > 0) await functions.createFunctionTriggers(name, missing);
    },
  };
}

type DatabasePart = Pick<
  Platform,
  'collectionNames' | 'createCollection' | 'readAcl' | 'setAcl' | 'readIndexes' | 'createIndex'
>;

function databaseOf(envId: string, manager: CloudBaseManager): DatabasePart {
  const { database } = manager;
  const rules = (Action: string, Param: object) =>
    manager.commonService('tcb', TCB_VERSION).call({ Action, Param: { EnvId: envId, ...Param } });
  return {
    async collectionNames() {
      const found: string[] = [];
      for (;;) {
        const page = collectionsIn(await database.listCollections({ MgoLimit: PAGE, MgoOffset: found.length }));
        found.push(...page.names);
        if (page.names.length === 0 || found.length >= page.total) return found;
      }
    },

    async createCollection(name) {
      await database.createCollection(name);
    },

    readAcl: async (collection) => aclIn(await rules('DescribeDatabaseACL', { CollectionName: collection })),

    async setAcl(collection, acl) {
      await rules('ModifyDatabaseACL', { CollectionName: collection, AclTag: acl });
    },

    readIndexes: async (collection) => indexesIn(await database.describeCollection(collection)),

    async createIndex(collection, index) {
      await database.updateCollection(collection, { CreateIndexes: [newIndex(index)] });
    },
  };
}

function newIndex({ name, keys, unique }: IndexRule) {
  const MgoIndexKeys = keys.map((key) => ({ Name: key.name, Direction: String(key.direction) }));
  return { IndexName: name, MgoKeySchema: { MgoIndexKeys, MgoIsUnique: unique } };
}

function storageOf({ storage, env }: CloudBaseManager): Pick<Platform, 'readStorage' | 'setStorageRule'> {
  return {
    readStorage: async () => storageIn(await env.getEnvInfo(), await storage.getStorageAcl({ withRule: true })),
    async setStorageRule(rule) {
      await storage.setStorageAcl('CUSTOM', rule);
    },
  };
}
