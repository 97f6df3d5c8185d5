import { ChallengeStep } from './challenge';

/** Four frames a second, with what phones add and drop. */
const LEAST_GAP_MS = 100;
const MOST_GAP_MS = 700;

/** At least two neutral frames, and frames until the last window has all but passed. */
const LEAST_NEUTRAL = 2;
const MISSING_AT_END_MS = 500;

/** True when a camera could have taken frames at these times for this challenge. */
export function arePlausibleTimes(timesMs: readonly number[], steps: readonly ChallengeStep[]): boolean {
  const gaps = timesMs.slice(1).map((time, at) => time - (timesMs[at] ?? 0));
  const start = steps[0]?.startsAtMs ?? 0;
  const end = steps[steps.length - 1]?.endsAtMs ?? 0;
  return (
    timesMs[0] === 0 &&
    gaps.every((gap) => gap >= LEAST_GAP_MS && gap <= MOST_GAP_MS) &&
    timesMs.filter((time) => time < start).length >= LEAST_NEUTRAL &&
    (timesMs[timesMs.length - 1] ?? 0) >= end - MISSING_AT_END_MS
  );
}
