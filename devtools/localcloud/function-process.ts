import { type ChildProcess, fork } from 'node:child_process';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { watchMemory } from './memory-watch';
import { PlatformError } from './platform-error';
import type { Session } from './sessions';

const RUNNER = fileURLToPath(new URL('./function-runner.mjs', import.meta.url));

/** SCF gives a new instance this long until it takes its first event; the function's own time-out starts then. */
const START_TIMEOUT_MS = 65_000;

export const MEGABYTE = 1024 * 1024;

/** What a function may use; more ends its process. */
export interface ProcessLimits {
  readonly timeoutMs: number;
  readonly memoryBytes: number;
}

/** What the platform hands to a function. */
export interface Invocation {
  readonly event: object;
  readonly context: object;
  readonly openid: string;
}

interface Message {
  readonly result?: unknown;
  readonly failure?: string;
}

/** One process of one function, with one event at a time. */
export class FunctionProcess {
  private readonly child: ChildProcess;
  private readonly started: Promise<Message>;
  private receive: (message: Message) => void = () => {};
  private ending = 'the process ended';

  /** @param file the built function */
  constructor(
    file: string,
    private readonly session: Session,
    environment: Readonly<Record<string, string>>,
    log: (line: string) => void,
  ) {
    const options = { cwd: dirname(file), env: { ...environment }, execArgv: [], silent: true };
    this.child = fork(RUNNER, [file], options);
    for (const stream of [this.child.stdout, this.child.stderr]) readLines(stream, log);
    this.child.on('exit', () => session.end());
    this.child.on('message', (message: Message) => this.receive(message));
    this.child.on('error', () => this.receive({ failure: 'the process could not be reached' }));
    this.child.on('exit', () => this.receive({ failure: this.ending }));
    this.started = this.nextMessage();
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null && this.child.connected;
  }

  /**
   * What the function returns.
   * @throws {PlatformError} FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_TIME_LIMIT_EXCEEDED; then the process was killed
   */
  async run(invocation: Invocation, { timeoutMs, memoryBytes }: ProcessLimits): Promise<unknown> {
    assertAnswered(await this.within(START_TIMEOUT_MS, this.started));
    this.session.openid = invocation.openid;
    const answer = this.nextMessage();
    this.child.send(invocation);
    const endWatch = watchMemory(this.child.pid ?? 0, memoryBytes, () => this.endForMemory(memoryBytes));
    try {
      return assertAnswered(await this.within(timeoutMs, answer)).result;
    } finally {
      endWatch();
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.kill('SIGKILL');
    await gone;
  }

  /** In SCF's words. */
  private endForMemory(memoryBytes: number): void {
    this.ending = `MemoryLimitReached: the function took more memory than its ${memoryBytes / MEGABYTE} MB`;
    this.child.kill('SIGKILL');
  }

  private nextMessage(): Promise<Message> {
    return new Promise((resolve) => {
      this.receive = resolve;
    });
  }

  private async within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const message = `Invoking task timed out after ${timeoutMs / 1000} seconds`;
      timer = setTimeout(() => reject(new PlatformError('FUNCTIONS_TIME_LIMIT_EXCEEDED', message)), timeoutMs);
    });
    try {
      return await Promise.race([work, late]);
    } catch (error) {
      await this.stop();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

function assertAnswered(message: Message): Message {
  if (message.failure !== undefined) throw new PlatformError('FUNCTIONS_EXECUTE_FAIL', message.failure);
  return message;
}

function readLines(stream: Readable | null, log: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream }).on('line', log);
}
