import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PATHS } from '../paths';
import type { Values } from '../trust/secret-file';

/** A function as manager-node takes it. ref: its types/interfaces/function.interface.d.ts, ICloudFunction */
export interface ManagedFunction {
  readonly name: string;
  readonly memorySize: number;
  readonly timeout: number;
  readonly runtime: string;
  readonly handler: 'index.main';
  readonly envVariables: Values;
  readonly installDependency: true;
  readonly isWaitInstall: true;
}

interface NewIndex {
  readonly IndexName: string;
  readonly MgoKeySchema: {
    readonly MgoIndexKeys: readonly { readonly Name: string; readonly Direction: string }[];
    readonly MgoIsUnique: boolean;
  };
}

/**
 * The part of `@cloudbase/manager-node` that a deployment uses. What it answers is Tencent Cloud's reply and is not
 * believed before it was read (`cloudbase-replies`).
 */
export interface CloudBaseManager {
  readonly functions: {
    listAllFunctions(options: { envId: string }): Promise<unknown>;
    getFunctionDetail(name: string): Promise<unknown>;
    createFunction(options: { func: ManagedFunction; functionPath: string; force: true }): Promise<unknown>;
    createFunctionTriggers(name: string, triggers: readonly object[]): Promise<unknown>;
    deleteFunctionTrigger(name: string, triggerName: string): Promise<unknown>;
  };
  readonly database: {
    listCollections(page: { MgoLimit: number; MgoOffset: number }): Promise<unknown>;
    describeCollection(name: string): Promise<unknown>;
    createCollection(name: string): Promise<unknown>;
    updateCollection(name: string, changes: { CreateIndexes: readonly NewIndex[] }): Promise<unknown>;
  };
  readonly storage: {
    getStorageAcl(options: { withRule: true }): Promise<unknown>;
    setStorageAcl(acl: 'CUSTOM', rule: object): Promise<unknown>;
  };
  readonly env: { getEnvInfo(): Promise<unknown> };
  commonService(
    service: 'tcb',
    version: string,
  ): {
    call(request: { Action: string; Param: object }): Promise<unknown>;
  };
}

/** Where `npm run deploy:tools` installs it. */
export const TOOLS = join(PATHS.root, '.cache', 'deploy-tools');

/** The operator's account, as Tencent Cloud's tools name it. */
const CREDENTIALS = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'] as const;

/** What an operator has to do before anything can be asked of the cloud. */
export class ToolsMissingError extends Error {}

/** @throws {ToolsMissingError} */
export function openManager(envId: string, environment: NodeJS.ProcessEnv): CloudBaseManager {
  const [secretId, secretKey] = CREDENTIALS.map((name) => environment[name]);
  if (!existsSync(join(TOOLS, 'node_modules'))) throw new ToolsMissingError('先运行 · first run: npm run deploy:tools');
  if (!secretId || !secretKey) throw new ToolsMissingError(`先设置 · first set: ${CREDENTIALS.join(', ')}`);
  const CloudBase = createRequire(join(TOOLS, 'package.json'))('@cloudbase/manager-node');
  const token = environment.TENCENTCLOUD_SESSIONTOKEN;
  // WeChat's environments lie in Shanghai.
  const region = environment.TENCENTCLOUD_REGION ?? 'ap-shanghai';
  return new CloudBase({ secretId, secretKey, token, envId, region });
}
