import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFunctionConfig } from './function-config';
import { FunctionPool } from './function-pool';
import { FunctionProcess } from './function-process';
import { APPID, PLATFORM_VARIABLES, platformEnvironment } from './platform-environment';
import { PlatformError } from './platform-error';
import type { Sessions } from './sessions';

export interface FunctionHostOptions {
  /** Where the built functions lie, a folder each. */
  readonly functionsFolder: string;
  /** The value of a variable or secret that a function's config names. */
  readonly variable: (name: string) => string;
  readonly processesPerFunction: number;
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
    const pool = this.pools.get(functionName) ?? this.open(functionName);
    this.pools.set(functionName, pool);
    const context = { request_id: randomUUID(), function_name: functionName, function_version: '$LATEST' };
    const userInfo = { appId: APPID, ...(openid === '' ? {} : { openId: openid }) };
    return pool.run({ event: { ...event, userInfo, tcbContext: {} }, context, openid });
  }

  async stop(): Promise<void> {
    await Promise.all(Array.from(this.pools.values(), (pool) => pool.stop()));
  }

  private open(functionName: string): FunctionPool {
    const folder = join(this.options.functionsFolder, functionName);
    const file = join(folder, 'index.js');
    if (!/^[A-Za-z]\w*$/.test(functionName) || !existsSync(file)) {
      throw new PlatformError('FUNCTIONS_REQUEST_FAIL', 'no such function');
    }
    const config = readFunctionConfig(folder);
    const named = this.valuesOf(['CTID_STAGE', ...config.variables, ...config.secrets]);
    const start = () => {
      const session = this.sessions.start();
      const environment = { ...named, ...platformEnvironment(this.url, session) };
      return new FunctionProcess(file, session, environment, (line) => this.options.log(functionName, line));
    };
    return new FunctionPool(start, config.timeout * 1000, this.options.processesPerFunction);
  }

  private valuesOf(names: readonly string[]): Readonly<Record<string, string>> {
    return Object.fromEntries(names.map((name) => [name, PLATFORM_VARIABLES[name] ?? this.options.variable(name)]));
  }
}
