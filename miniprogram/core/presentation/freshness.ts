/**
 * How far a shown code's time may be from the verifier's, in seconds. CoronaCheck's 30 and 60 s gave false reds
 * from honest clocks (coronacheck-android#75, #67): between fresh and stale lies *undecided*.
 */
export const FRESHNESS = { ahead: 10, fresh: 20, undecided: 120 } as const;

/** How often the phone draws a new code, in seconds. */
export const REFRESH_INTERVAL = 5;

export type Freshness = 'fresh' | 'undecided' | 'stale';

/** Where a code signed at `presentedAt` stands for a verifier at `now`. */
export function freshnessOf(presentedAt: number, now: number): Freshness {
  const age = now - presentedAt;
  if (age >= -FRESHNESS.ahead && age <= FRESHNESS.fresh) return 'fresh';
  return Math.abs(age) <= FRESHNESS.undecided ? 'undecided' : 'stale';
}
