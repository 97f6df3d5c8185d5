import { causesOf } from '../rate';
import type { PerformanceReport } from '../recognition-report';
import type { Judged } from './judge-window';

/** Windows of one clip, those together in which the same was performed. */
export function performancesOf(judged: readonly Judged[]): readonly PerformanceReport[] {
  const kinds = new Map<string, Judged[]>();
  for (const one of judged) {
    const kind = one.actions.join(' ');
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return Array.from(kinds.values(), (alike) => {
    const refused = alike.flatMap(({ outcome }) => (outcome === 'passed' ? [] : outcome));
    return {
      actions: alike[0]?.actions ?? [],
      windows: alike.length,
      passed: alike.length - refused.length,
      causes: causesOf(refused),
      mostDrawn: Math.max(...alike.map(({ share }) => share)),
    };
  });
}
