import { exactInterval } from '../biometrics/error-rates';
import type { Causes, Interval, Rate } from './recognition-report';

/**
 * A counted share with its exact interval; of nothing, nothing is known.
 * @param byPeople left out where nothing was counted: drawing people anew sees only errors that were made
 */
export function rateOf(count: number, n: number, byPeople?: Interval): Rate {
  if (n === 0) return { count, n, share: null, exact: [0, 1] };
  const rate = { count, n, share: count / n, exact: exactInterval(count, n) };
  return count > 0 && byPeople?.every(Number.isFinite) ? { ...rate, byPeople } : rate;
}

/** How often each code came, the most frequent first. */
export function causesOf(codes: readonly string[]): Causes {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)));
}
