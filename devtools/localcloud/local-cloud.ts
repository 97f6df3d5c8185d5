import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ClientTickets } from './client-tickets';
import { CloudClient } from './cloud-client';
import { type CloudRules, readCloudRules } from './cloud-rules';
import { DocumentStore } from './document-store';
import { FaultInjection, type FaultPlan } from './fault-plan';
import { FileStore } from './file-store';
import { FunctionHost, type FunctionHostOptions } from './function-host';
import { startGateway } from './gateway';
import { BUCKET_URL, platformEnvironment } from './platform-environment';
import { Sessions } from './sessions';
import { StorageActions } from './storage-actions';
import { Transactions } from './transactions';

/** Two processes per function when nothing is said, and logs in files under the data folder. */
export type LocalCloudOptions = Pick<FunctionHostOptions, 'functionsFolder' | 'variable'> &
  Partial<Pick<FunctionHostOptions, 'processesPerFunction' | 'log'>> & {
    /** Where documents, files and logs are kept; the same folder gives the same cloud again. */
    readonly dataFolder: string;
    /** Those that a deployment uses, when nothing is said. */
    readonly rules?: CloudRules;
    /** What goes wrong with the SDK's calls; nothing, when nothing is said. */
    readonly plan?: FaultPlan;
    /** CloudBase's 30 s, when nothing is said. */
    readonly transactionMs?: number;
  };

/** A CloudBase on this machine. */
export interface LocalCloud {
  readonly url: string;
  /** The database as an operator sees it. */
  readonly database: DocumentStore;
  /** A phone, with WeChat's word for whose it is. */
  clientFor(openid: string): CloudClient;
  /** The environment in which another process, as a test, can use wx-server-sdk as a function of `openid` would. */
  environmentFor(openid: string): Readonly<Record<string, string>>;
  /** Goes by another plan from now on, and counts calls anew; without one, nothing goes wrong. */
  follow(plan?: FaultPlan): void;
  /** Ends every process. */
  stop(): Promise<void>;
}

/** Starts the endpoint on a free port; a function's processes start with its first event, and end with this one. */
export async function startLocalCloud({ dataFolder, ...options }: LocalCloudOptions): Promise<LocalCloud> {
  const rules = options.rules ?? readCloudRules();
  const store = new DocumentStore(dataFolder, rules.database);
  const transactions = new Transactions(store, options.transactionMs);
  const database = { store, transactions, rules: rules.database };
  let faults = new FaultInjection(options.plan);
  const files = new FileStore(join(dataFolder, 'storage'), rules.storage);
  const storage = new StorageActions(files, BUCKET_URL);
  const sessions = new Sessions();
  const tickets = new ClientTickets();
  const log = logInto(join(dataFolder, 'logs'));
  const host = new FunctionHost({ processesPerFunction: 2, log, ...options }, sessions);
  const gateway = await startGateway({ database, files, storage, sessions, tickets, host, faults: () => faults });
  host.listenAt(gateway.url);
  return {
    url: gateway.url,
    database: store,
    clientFor: (openid) => new CloudClient(gateway.url, tickets.issue(openid)),
    environmentFor: (openid) => ({
      ...platformEnvironment(gateway.url, sessions.start(openid)),
      WX_OPENID: openid,
    }),
    follow(plan) {
      faults = new FaultInjection(plan);
    },
    async stop() {
      await host.stop();
      await gateway.stop();
      transactions.endAll();
      store.close();
    },
  };
}

/** A file per function. */
function logInto(folder: string): (functionName: string, line: string) => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return (name, line) => appendFileSync(join(folder, `${name}.log`), `${line}\n`, { mode: 0o600 });
}
