import { padToColumns } from './display-width';
import { withWords } from './outcome-words';
import type { Screen } from './screen';

/** One step of the journey, and how it ended. */
export interface StepResult {
  readonly title: string;
  readonly outcome: string;
  /** True when it ended as it should: a refusal can be right. */
  readonly isExpected: boolean;
  readonly milliseconds: number;
}

/** Room for the longest title; the time stands close enough to be read with it. */
const TITLE_COLUMNS = 52;

/** Shows progress while steps run, and the whole on one screen at the end. */
export class Report {
  private readonly results: StepResult[] = [];

  constructor(private readonly screen: Screen) {}

  /** Runs a step; `expected` is how it should end. */
  async step(title: string, expected: string | RegExp, run: () => Promise<string>): Promise<void> {
    const startedAt = performance.now();
    const end = this.screen.begin(title);
    const outcome = await run().catch(nameOf);
    end();
    const isExpected = typeof expected === 'string' ? outcome === expected : expected.test(outcome);
    const result = { title, outcome, isExpected, milliseconds: performance.now() - startedAt };
    this.results.push(result);
    this.screen.write(`${rowOf(result)}\n`);
    if (!isExpected) this.screen.write(`  expected ${expected}\n`);
  }

  /** Prints a line between two steps. */
  note(text: string): void {
    this.screen.write(`${text}\n`);
  }

  /** The steps so far. */
  get steps(): readonly StepResult[] {
    return this.results;
  }

  /** @param remarks lines for the end: where things lie */
  summarize(remarks: readonly string[]): void {
    const failed = this.results.filter(({ isExpected }) => !isExpected).length;
    const end =
      failed === 0
        ? '一切如预期 · Everything ended as it should.'
        : `${failed} of the steps did not end as they should.`;
    this.screen.write(['', '小结 · Summary', '', ...this.results.map(rowOf), '', ...remarks, '', end, ''].join('\n'));
  }
}

/** Two lines: the step with its time, and what it came to. */
function rowOf({ title, outcome, isExpected, milliseconds }: StepResult): string {
  const time = `${(milliseconds / 1000).toFixed(2)} s`;
  return `${isExpected ? '✓' : '✗'} ${padToColumns(title, TITLE_COLUMNS)} ${time.padStart(8)}\n  ${withWords(outcome)}`;
}

/** An error by its code; one without is a fault of the journey itself, and its first line has to do. */
function nameOf(error: Error & { code?: string }): string {
  return error.code ?? error.message.split('\n')[0]?.slice(0, 90) ?? '';
}
