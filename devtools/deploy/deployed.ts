import type { IndexRule } from '../localcloud/database-rules';
import type { DeploymentPlan } from './deployment-plan';
import type { DeployedFunction, DeployedStorage, Platform } from './platform';

/** Everything of an environment that a plan speaks of, read back, and what stands there besides. */
export interface Deployed {
  readonly functions: ReadonlyMap<string, DeployedFunction | undefined>;
  readonly collections: ReadonlyMap<string, { readonly acl: string; readonly indexes: readonly IndexRule[] }>;
  readonly storage: DeployedStorage;
}

export async function readDeployed({ functions }: DeploymentPlan, platform: Platform): Promise<Deployed> {
  const names = new Set([...functions.map(({ name }) => name), ...(await platform.functionNames())]);
  const readFunctions = [];
  for (const name of names) readFunctions.push([name, await platform.readFunction(name)] as const);
  const collections = [];
  for (const name of await platform.collectionNames()) {
    const [acl, indexes] = [await platform.readAcl(name), await platform.readIndexes(name)];
    collections.push([name, { acl, indexes }] as const);
  }
  return {
    functions: new Map(readFunctions),
    collections: new Map(collections),
    storage: await platform.readStorage(),
  };
}
