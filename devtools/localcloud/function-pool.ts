import type { FunctionProcess } from './function-process';

/** How many processes of one function may run at once; further events wait. */
const MOST_PROCESSES = 2;

/** What a function's config.json says, as far as it matters here. */
export interface FunctionConfig {
  /** Seconds. */
  readonly timeout: number;
  readonly variables: readonly string[];
  readonly secrets: readonly string[];
}

/** The processes of one function: each takes one event at a time. */
export class FunctionPool {
  private readonly idle: FunctionProcess[] = [];
  private readonly all = new Set<FunctionProcess>();
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly start: () => FunctionProcess,
    private readonly config: FunctionConfig,
  ) {}

  async run(event: unknown, openid: string): Promise<unknown> {
    const process = await this.take();
    try {
      return await process.run(event, openid, this.config.timeout * 1000);
    } finally {
      this.give(process);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(Array.from(this.all, (process) => process.stop()));
  }

  private async take(): Promise<FunctionProcess> {
    while (this.idle.length === 0 && this.all.size >= MOST_PROCESSES) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    const idle = this.idle.pop();
    if (idle !== undefined) return idle;
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
