import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const RUNNER = fileURLToPath(new URL('./function-runner.cjs', import.meta.url));

/** A function could not answer: it died, took too long, or threw. */
export class FunctionFailure extends Error {}

/** One process of one function. */
export class FunctionProcess {
  private readonly child: ChildProcess;
  private readonly isReady: Promise<unknown>;

  constructor(file: string, environment: Readonly<Record<string, string>>, log: (line: string) => void) {
    this.child = fork(RUNNER, [file], { env: { ...environment }, execArgv: [], silent: true });
    this.child.stdout?.on('data', (chunk) => log(String(chunk)));
    this.child.stderr?.on('data', (chunk) => log(String(chunk)));
    this.isReady = once(this.child, 'message');
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null && this.child.connected;
  }

  /** @throws {FunctionFailure} after `timeoutMs` the process is killed */
  async run(event: unknown, openid: string, timeoutMs: number): Promise<unknown> {
    const timer = setTimeout(() => this.child.kill('SIGKILL'), timeoutMs);
    const gone = once(this.child, 'exit').then(() => ({ failure: 'the process ended' }));
    try {
      await Promise.race([this.isReady, gone]);
      if (!this.isAlive) throw new FunctionFailure('the process ended');
      const answered = once(this.child, 'message').then(([message]) => message);
      this.child.send({ event, openid });
      const { result, failure } = (await Promise.race([answered, gone])) as { result?: unknown; failure?: string };
      if (failure !== undefined) throw new FunctionFailure(failure);
      return result;
    } finally {
      clearTimeout(timer);
    }
  }

  async stop(): Promise<void> {
    if (!this.isAlive) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}
