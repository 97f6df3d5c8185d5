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
import { Timers } from './timers';
import { Transactions } from './transactions';

/** Two processes per function that end after ten idle minutes, and logs under the data folder, when nothing is said. */
export type LocalCloudOptions = Pick<FunctionHostOptions, 'functionsFolder' | 'variable'> &
  Partial<Pick<FunctionHostOptions, 'instances' | 'idleMs' | 'log'>> & {
    /** Where documents, files and logs are kept; the same folder gives the same cloud again. */
    readonly dataFolder: string;
    /** Those that a deployment uses, when nothing is said. */
    readonly rules?: CloudRules;
    /** What goes wrong with the SDK's calls; nothing, when nothing is said. */
    readonly plan?: FaultPlan;
    /** Whether phones may log in by themselves (`POST /client/login`), as WeChat DevTools must; false when nothing is said. */
    readonly selfLogin?: boolean;
    /** A free one, when nothing is said. */
    readonly port?: number;
    /** CloudBase's 30 s, when nothing is said. */
    readonly transactionMs?: number;
  };

/** A CloudBase on this machine. */
export interface LocalCloud {
  readonly url: string;
  /** The database as an operator sees it. */
  readonly database: DocumentStore;
  /** WeChat's word for whose a phone is, as the header `authorization` of its calls. */
  ticketFor(openid: string): string;
  /** A phone, with WeChat's word for whose it is. */
  clientFor(openid: string): CloudClient;
  /** The environment in which another process, as a test, can use wx-server-sdk as a function of `openid` would. */
  environmentFor(openid: string): Readonly<Record<string, string>>;
  /** How many processes of the function were started until now. */
  coldStarts(functionName: string): number;
  /** Fires the function's first timer now: what the function returns. @throws {PlatformError} as the function fails */
  runTimer(functionName: string): Promise<unknown>;
  /** Fires every function's timers by the clock until the cloud stops; what goes wrong stands in the function's log. */
  startTimers(): void;
  /** Functions were built anew: the next events meet the new code. */
  renewFunctions(): Promise<void>;
  /** Goes by another plan from now on, and counts calls anew; without one, nothing goes wrong. */
  follow(plan?: FaultPlan): void;
  /** Ends every process. */
  stop(): Promise<void>;
}

/** Starts the endpoint on a free port; a function's processes start with its first event, and end with this one. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { database, files, storage } = openData(options);
  const sessions = new Sessions();
  const tickets = new ClientTickets();
  const log = options.log ?? logInto(join(options.dataFolder, 'logs'));
  const temporaryFolder = temporaryFolderIn(options.dataFolder);
  const host = new FunctionHost({ instances: 2, idleMs: 600_000, ...options, temporaryFolder, log }, sessions);
  const timers = new Timers(host, log);
  let faults = new FaultInjection(options.plan);
  const { selfLogin = false, port = 0 } = options;
  const services = { database, files, storage, sessions, tickets, host, selfLogin, faults: () => faults };
  const gateway = await startGateway(services, port);
  host.listenAt(gateway.url);
  return {
    url: gateway.url,
    database: database.store,
    ticketFor: (openid) => tickets.issue(openid),
    clientFor: (openid) => new CloudClient(gateway.url, tickets.issue(openid)),
    environmentFor: (openid) => ({ ...platformEnvironment(gateway.url, sessions.start(openid)), WX_OPENID: openid }),
    coldStarts: (functionName) => host.coldStarts(functionName),
    runTimer: (functionName) => timers.run(functionName),
    startTimers: () => timers.start(),
    renewFunctions: () => host.renew(),
    follow(plan) {
      faults = new FaultInjection(plan);
    },
    async stop() {
      timers.stop();
      await host.stop();
      await gateway.stop();
      database.transactions.endAll();
      database.store.close();
    },
  };
}

/** What is kept: documents behind their rules, and files behind theirs. */
function openData({ dataFolder, rules = readCloudRules(), transactionMs }: LocalCloudOptions) {
  const store = new DocumentStore(dataFolder, rules.database);
  const transactions = new Transactions(store, transactionMs);
  const files = new FileStore(join(dataFolder, 'storage'), rules.storage);
  return {
    database: { store, transactions, rules: rules.database },
    files,
    storage: new StorageActions(files, BUCKET_URL),
  };
}

/** Among the cloud's data, so that whoever looks for what functions leave behind finds it. */
function temporaryFolderIn(dataFolder: string): string {
  const folder = join(dataFolder, 'tmp');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** A file per function. */
function logInto(folder: string): (functionName: string, line: string) => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return (name, line) => appendFileSync(join(folder, `${name}.log`), `${line}\n`, { mode: 0o600 });
}
