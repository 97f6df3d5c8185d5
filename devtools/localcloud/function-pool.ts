import type { FunctionProcess, Invocation, ProcessLimits } from './function-process';

export interface PoolLimits extends ProcessLimits {
  readonly mostProcesses: number;
  /** A process that has had no event for so long ends, and the next event starts cold. */
  readonly idleMs: number;
}

/** The processes of one function: each takes one event at a time, and further events wait their turn. */
export class FunctionPool {
  private readonly idle: FunctionProcess[] = [];
  private readonly all = new Set<FunctionProcess>();
  private readonly waiting: (() => void)[] = [];
  private readonly endings = new Map<FunctionProcess, NodeJS.Timeout>();
  private starts = 0;

  constructor(
    private readonly start: () => FunctionProcess,
    private readonly limits: PoolLimits,
  ) {}

  /** How many processes were started until now. */
  get coldStarts(): number {
    return this.starts;
  }

  /** @throws {PlatformError} FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_TIME_LIMIT_EXCEEDED */
  async run(invocation: Invocation): Promise<unknown> {
    const process = await this.take();
    try {
      return await process.run(invocation, this.limits);
    } finally {
      this.give(process);
    }
  }

  async stop(): Promise<void> {
    for (const ending of this.endings.values()) clearTimeout(ending);
    await Promise.all(Array.from(this.all, (process) => process.stop()));
  }

  private async take(): Promise<FunctionProcess> {
    for (;;) {
      const idle = this.idle.pop();
      if (idle !== undefined) this.keep(idle);
      if (idle?.isAlive) return idle;
      if (idle !== undefined) this.all.delete(idle);
      else if (this.all.size < this.limits.mostProcesses) return this.startOne();
      else await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private startOne(): FunctionProcess {
    const process = this.start();
    this.starts += 1;
    this.all.add(process);
    return process;
  }

  private give(process: FunctionProcess): void {
    if (process.isAlive) {
      this.idle.push(process);
      this.endings.set(process, setTimeout(() => this.end(process), this.limits.idleMs).unref());
    } else this.all.delete(process);
    this.waiting.shift()?.();
  }

  private keep(process: FunctionProcess): void {
    clearTimeout(this.endings.get(process));
    this.endings.delete(process);
  }

  /** Nobody waits while a process is idle. */
  private end(process: FunctionProcess): void {
    this.endings.delete(process);
    this.idle.splice(this.idle.indexOf(process), 1);
    this.all.delete(process);
    void process.stop();
  }
}
