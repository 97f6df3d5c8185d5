import { exactInterval } from '../biometrics/error-rates';
import type { Try } from './measure-attacks';

/**
 * One line for each attack and variant: how many passed (APCER is that share, ISO/IEC 30107-3), the bound on it where none
 * did, and by which codes the others were refused.
 */
export function describeTries(tries: readonly Try[]): string {
  const rows = new Map<string, Try[]>();
  for (const one of tries) {
    const name = `${one.attack.name} ${one.variant}`;
    rows.set(name, [...(rows.get(name) ?? []), one]);
  }
  const lines = Array.from(rows.values(), (row) => row.slice(0, 1).map((first) => describe(first, row)));
  return ['| attack | variant | passed | expected | refused by |', '|---|---|---|---|---|', ...lines.flat()].join('\n');
}

function describe({ attack, variant }: Try, row: readonly Try[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of row) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const passed = counts.get('passed') ?? 0;
  counts.delete('passed');
  const codes = Array.from(counts, ([code, count]) => (count > 1 ? `${code} × ${count}` : code)).join(', ');
  const bound = passed > 0 ? '' : ` (≤ ${percent(exactInterval(passed, row.length)[1])})`;
  return `| ${attack.name} | ${variant} | ${passed} of ${row.length}${bound} | ${attack.expected} | ${codes} |`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
