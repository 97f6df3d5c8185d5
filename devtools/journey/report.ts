/** One step of the journey, and how it ended. */
export interface StepResult {
  readonly title: string;
  readonly outcome: string;
  /** True when it ended as it should: a refusal can be right. */
  readonly isExpected: boolean;
  readonly milliseconds: number;
}

/** Shows progress while steps run, and the whole on one screen at the end. */
export class Report {
  private readonly results: StepResult[] = [];

  constructor(private readonly write: (text: string) => void) {}

  /** Runs a step; `expected` is how it should end. */
  async step(title: string, expected: string, run: () => Promise<string>): Promise<void> {
    const startedAt = performance.now();
    this.write(`· ${title} … `);
    const outcome = await run().catch((error: Error & { code?: string }) => error.code ?? error.message);
    const result = { title, outcome, isExpected: outcome === expected, milliseconds: performance.now() - startedAt };
    this.results.push(result);
    this.write(`${result.isExpected ? outcome : `${outcome}, expected ${expected}`}\n`);
  }

  note(text: string): void {
    this.write(`${text}\n`);
  }

  /** The steps so far. */
  get steps(): readonly StepResult[] {
    return this.results;
  }

  summarise(): void {
    const rows = this.results.map(({ title, outcome, isExpected, milliseconds }) => {
      return `${isExpected ? '✓' : '✗'} ${padEnd(title, 46)} ${padEnd(outcome, 26)} ${(milliseconds / 1000).toFixed(2).padStart(6)} s`;
    });
    const failed = this.results.filter(({ isExpected }) => !isExpected).length;
    this.write(
      `\n${rows.join('\n')}\n\n${failed === 0 ? 'Everything ended as it should.' : `${failed} steps did not end as they should.`}\n`,
    );
  }
}

/** Pads to a width in terminal columns: Han characters take two. */
function padEnd(text: string, columns: number): string {
  const width = Array.from(text).reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, columns - width));
}
