import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readFunctionConfig } from './function-config';
import { FunctionPool } from './function-pool';
import { FunctionProcess, MEGABYTE } from './function-process';
import { APPID, PLATFORM_VARIABLES, platformEnvironment } from './platform-environment';
import { PlatformError } from './platform-error';
import { MOST_PAYLOAD_BYTES } from './read-body';
import type { Sessions } from './sessions';
import type { FunctionTrigger } from './timers';

export interface FunctionHostOptions {
  /** Where the built functions lie, a folder each. */
  readonly functionsFolder: string;
  /** What functions have for a temporary folder, as `/tmp` on SCF. */
  readonly temporaryFolder: string;
  /** The value of a variable or secret that a function's config names. */
  readonly variable: (name: string) => string;
  /** How many processes a function may have at once. */
  readonly instances: number;
  /** A process that has had no event for so long ends, and the next event starts cold. */
  readonly idleMs: number;
  readonly log: (functionName: string, line: string) => void;
}

/** Runs functions by name; a function's processes start with its first event. */
export class FunctionHost {
  private readonly pools = new Map<string, FunctionPool>();
  private url = '';

  constructor(
    private readonly options: FunctionHostOptions,
    private readonly sessions: Sessions,
  ) {}

  /** @param url where the functions find the gateway */
  listenAt(url: string): void {
    this.url = url;
  }

  /**
   * What the function returns.
   * @param openid empty when nobody called
   * @throws {PlatformError} FUNCTIONS_REQUEST_FAIL, FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_TIME_LIMIT_EXCEEDED
   */
  async invoke(functionName: string, event: object, openid: string): Promise<unknown> {
    assertFits(event, 'RequestTooLarge: the event is larger than 6 MB');
    const pool = this.pools.get(functionName) ?? this.open(functionName);
    this.pools.set(functionName, pool);
    const context = { request_id: randomUUID(), function_name: functionName, function_version: '$LATEST' };
    const userInfo = { appId: APPID, ...(openid === '' ? {} : { openId: openid }) };
    const result = await pool.run({ event: { ...event, userInfo, tcbContext: {} }, context, openid });
    assertFits(result, 'ResponseTooLarge: the answer is larger than 6 MB');
    return result;
  }

  /** How many processes of the function were started until now. */
  coldStarts(functionName: string): number {
    return this.pools.get(functionName)?.coldStarts ?? 0;
  }

  /** The timers of all functions. */
  triggers(): readonly FunctionTrigger[] {
    const names = readdirSync(this.options.functionsFolder).filter((name) => existsSync(this.fileOf(name)));
    return names.flatMap((functionName) => {
      const { triggers } = readFunctionConfig(join(this.options.functionsFolder, functionName));
      return triggers.map((trigger) => ({ functionName, trigger }));
    });
  }

  /** Ends every process, so that the next event meets the code as it is built now. */
  async renew(): Promise<void> {
    const old = [...this.pools.values()];
    this.pools.clear();
    await Promise.all(old.map((pool) => pool.stop()));
  }

  async stop(): Promise<void> {
    await Promise.all(Array.from(this.pools.values(), (pool) => pool.stop()));
  }

  private open(functionName: string): FunctionPool {
    const file = this.fileOf(functionName);
    if (!/^[A-Za-z]\w*$/.test(functionName) || !existsSync(file)) {
      throw new PlatformError('FUNCTIONS_REQUEST_FAIL', 'no such function');
    }
    const { options } = this;
    const config = readFunctionConfig(join(options.functionsFolder, functionName));
    const named = this.valuesOf(['CTID_STAGE', ...config.variables, ...config.secrets]);
    const start = () => {
      const session = this.sessions.start();
      const environment = { ...named, ...platformEnvironment(this.url, session), TMPDIR: options.temporaryFolder };
      return new FunctionProcess(file, session, environment, (line) => options.log(functionName, line));
    };
    return new FunctionPool(start, {
      timeoutMs: config.timeout * 1000,
      memoryBytes: config.memorySize * MEGABYTE,
      mostProcesses: options.instances,
      idleMs: options.idleMs,
    });
  }

  private fileOf(functionName: string): string {
    return join(this.options.functionsFolder, functionName, 'index.js');
  }

  private valuesOf(names: readonly string[]): Readonly<Record<string, string>> {
    return Object.fromEntries(names.map((name) => [name, PLATFORM_VARIABLES[name] ?? this.options.variable(name)]));
  }
}

/** SCF's limit for what goes in and what comes out. @throws {PlatformError} FUNCTIONS_EXECUTE_FAIL */
function assertFits(value: unknown, message: string): void {
  const size = Buffer.byteLength(JSON.stringify(value) ?? '');
  if (size > MOST_PAYLOAD_BYTES) throw new PlatformError('FUNCTIONS_EXECUTE_FAIL', message);
}
