import { FRAME_INTERVAL_MS } from '#core/liveness/frame-times';
import { POLICIES } from '#core/policy/policies';
import { seededRandom } from '../seeded-random';

/** A camera serves a frame up to so many milliseconds after it is due, another time each. */
const MOST_LATE_MS = 20;

/**
 * When a camera takes the frames of a challenge, so many times as often as a phone does. The first one's time is zero,
 * for it starts the clock.
 */
export function cameraTimesMs(seed: number, oftener = 1): readonly number[] {
  const random = seededRandom(seed);
  return dueTimesMs(oftener).map((dueMs, at) => (at === 0 ? 0 : dueMs + Math.floor(random() * (MOST_LATE_MS + 1))));
}

/** When they are due, to the millisecond. */
export function dueTimesMs(oftener = 1): readonly number[] {
  const intervalMs = FRAME_INTERVAL_MS / oftener;
  return Array.from({ length: POLICIES.challenge.mostFrames * oftener }, (_, at) => at * intervalMs);
}
