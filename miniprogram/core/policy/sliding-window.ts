/** How often something may happen within any stretch of `window` seconds. */
export interface Limit {
  readonly most: number;
  readonly window: number;
}

/** One that was taken: for which intent, and when (seconds since 1970). */
export interface Taking {
  readonly intent: string;
  readonly at: number;
}

/** Those that still count at `now`. */
export function takingsWithin(takings: readonly Taking[], window: number, now: number): readonly Taking[] {
  return takings.filter(({ at }) => at > now - window);
}

/**
 * The takings after one more, or undefined when the limit is reached. The same intent takes once, however often it is
 * sent: a repeated call must not cost a person another try.
 */
export function takeOne(
  takings: readonly Taking[],
  { most, window }: Limit,
  intent: string,
  now: number,
): readonly Taking[] | undefined {
  const counted = takingsWithin(takings, window, now);
  if (counted.some((taking) => taking.intent === intent)) return counted;
  return counted.length < most ? [...counted, { intent, at: now }] : undefined;
}
