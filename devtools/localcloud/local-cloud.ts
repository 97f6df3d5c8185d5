import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudClient } from './cloud-client';
import { DocumentStore } from './document-store';
import { FrameStorage } from './frame-storage';
import { type FunctionConfig, FunctionPool } from './function-pool';
import { FunctionFailure, FunctionProcess } from './function-process';
import { startGateway } from './gateway';

interface Options {
  /** Where documents, files and logs are kept. */
  readonly dataFolder: string;
  /** Where the built functions lie, a folder each. */
  readonly functionsFolder: string;
  /** The value of a variable or secret that a function's config names. */
  readonly variable: (name: string) => string;
}

/** A CloudBase on this machine. */
export interface LocalCloud {
  readonly url: string;
  /** The database as an operator sees it. */
  readonly database: DocumentStore;
  clientFor(openid: string): CloudClient;
  stop(): Promise<void>;
}

const APPID = 'wx0000000000000000';

/** Starts the endpoint; a function's processes start with its first event. */
export async function startLocalCloud({ dataFolder, functionsFolder, variable }: Options): Promise<LocalCloud> {
  const store = new DocumentStore(dataFolder);
  const storage = new FrameStorage(join(dataFolder, 'storage'));
  const pools = new Map<string, FunctionPool>();
  const adminKey = randomBytes(16).toString('hex');
  const log = logInto(join(dataFolder, 'logs'));

  const invoke = (functionName: string, event: unknown, openid: string) => {
    const folder = join(functionsFolder, functionName);
    if (!/^[A-Za-z]+$/.test(functionName) || !existsSync(join(folder, 'index.js'))) {
      throw new FunctionFailure('no such function');
    }
    const pool = pools.get(functionName) ?? startPool(functionName, folder);
    pools.set(functionName, pool);
    return pool.run(event, openid);
  };
  const gateway = await startGateway({ store, storage, invoke: async (...call) => invoke(...call) }, adminKey);

  function startPool(functionName: string, folder: string): FunctionPool {
    const config: FunctionConfig = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'));
    const named = ['CTID_STAGE', ...config.variables, ...config.secrets].map((name) => [name, variable(name)]);
    const environment = { ...platformEnvironment(`${gateway.url}/admin/${adminKey}`), ...Object.fromEntries(named) };
    const start = () => new FunctionProcess(join(folder, 'index.js'), environment, (line) => log(functionName, line));
    return new FunctionPool(start, config);
  }

  return {
    url: gateway.url,
    database: store,
    clientFor: (openid) => new CloudClient(gateway.url, openid),
    async stop() {
      await Promise.all(Array.from(pools.values(), (pool) => pool.stop()));
      await gateway.stop();
      store.close();
    },
  };
}

/** What the platform itself sets; without credentials the SDK dies by an unhandled rejection. */
function platformEnvironment(url: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    TCB_ENV: 'local-dev',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
    WX_APPID: APPID,
  };
}

function logInto(folder: string): (functionName: string, lines: string) => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return (functionName, lines) => appendFileSync(join(folder, `${functionName}.log`), lines, { mode: 0o600 });
}
