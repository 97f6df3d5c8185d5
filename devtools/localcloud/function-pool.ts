import type { FunctionProcess, Invocation } from './function-process';

/** The processes of one function: each takes one event at a time, and further events wait their turn. */
export class FunctionPool {
  private readonly idle: FunctionProcess[] = [];
  private readonly all = new Set<FunctionProcess>();
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly start: () => FunctionProcess,
    private readonly timeoutMs: number,
    private readonly mostProcesses: number,
  ) {}

  /** @throws {PlatformError} FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_TIME_LIMIT_EXCEEDED */
  async run(invocation: Invocation): Promise<unknown> {
    const process = await this.take();
    try {
      return await process.run(invocation, this.timeoutMs);
    } finally {
      this.give(process);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(Array.from(this.all, (process) => process.stop()));
  }

  private async take(): Promise<FunctionProcess> {
    for (;;) {
      const idle = this.idle.pop();
      if (idle?.isAlive) return idle;
      if (idle !== undefined) this.all.delete(idle);
      else if (this.all.size < this.mostProcesses) return this.startOne();
      else await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private startOne(): FunctionProcess {
    const process = this.start();
    this.all.add(process);
    return process;
  }

  private give(process: FunctionProcess): void {
    if (process.isAlive) this.idle.push(process);
    else this.all.delete(process);
    this.waiting.shift()?.();
  }
}
