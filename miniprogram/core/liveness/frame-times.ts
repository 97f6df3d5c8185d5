import { POLICIES } from '../policy/policies';

/** Four frames a second (PLATFORM); frame n is due at n intervals. */
export const FRAME_INTERVAL_MS = 250;

/** How long a burst is: every frame, each for its interval. */
export const BURST_MS = POLICIES.challenge.mostFrames * FRAME_INTERVAL_MS;

/** The first three frames, 0–500 ms, are the neutral face: no action is asked before 750 ms. */
export const NEUTRAL_FRAMES = 3;

/**
 * The client says when it took each frame, so times must be those of a camera at work: each frame within half an
 * interval of when it was due, and no two closer than this. A phone that missed a frame films again. Were times free,
 * one recording would fit many challenges by new times alone.
 */
export const MOST_OFF_MS = 125;
export const LEAST_GAP_MS = 150;

/** Of the six seconds of a challenge the last frame or none is missing. */
export const LEAST_FRAMES = 23;

/** The server's clock shows whole seconds, and two functions' clocks may differ a little. */
const CLOCK_TOLERANCE_MS = 2000;

/**
 * True when a camera could have taken a challenge's frames at these times. It serves a screen and a person, so that 22
 * gaps and more are never all the same millisecond.
 * @param sinceIssueMs what the server's clock says has passed since it drew the challenge: nobody films it sooner
 */
export function arePlausibleTimes(timesMs: readonly number[], sinceIssueMs: number): boolean {
  const last = timesMs[timesMs.length - 1] ?? 0;
  return (
    timesMs[0] === 0 &&
    timesMs.length >= LEAST_FRAMES &&
    timesMs.every((time, at) => Math.abs(time - at * FRAME_INTERVAL_MS) <= MOST_OFF_MS) &&
    gapsOf(timesMs).every((gap) => gap >= LEAST_GAP_MS) &&
    new Set(gapsOf(timesMs)).size > 1 &&
    last <= sinceIssueMs + CLOCK_TOLERANCE_MS
  );
}

function gapsOf(timesMs: readonly number[]): readonly number[] {
  return timesMs.slice(1).map((time, at) => time - (timesMs[at] ?? 0));
}
