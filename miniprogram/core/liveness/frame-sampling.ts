import { POLICIES } from '../policy/policies';
import { FRAME_INTERVAL_MS, LEAST_FRAMES, LEAST_GAP_MS, MOST_OFF_MS } from './frame-times';

/** A picture that comes later than this is not counted on: half an interval is what the server allows. */
const LATEST_MS = 100;

/** What is done with a picture of the camera; `missed` means that the phone was too slow, and films again. */
export type Sampling = 'take' | 'wait' | 'missed' | 'done';

/**
 * What to do with the picture that the camera gives now, so that the burst has times that the server finds plausible.
 * A frame is not taken before it is due, so that nobody seems to move sooner than they did; with a slow camera the next
 * picture would come too late, and the one before is taken.
 * @param takenMs the times of the frames so far, in milliseconds since the first
 * @param gapMs since the picture before this one, whether it was taken or not
 */
export function sampleAt(takenMs: readonly number[], elapsedMs: number, gapMs: number): Sampling {
  const { length } = takenMs;
  if (length === POLICIES.challenge.mostFrames) return 'done';
  const lateMs = elapsedMs - length * FRAME_INTERVAL_MS;
  if (lateMs > MOST_OFF_MS) return length >= LEAST_FRAMES ? 'done' : 'missed';
  const isTime = lateMs >= 0 || lateMs + gapMs > LATEST_MS;
  const sincePreviousMs = elapsedMs - (takenMs[length - 1] ?? -FRAME_INTERVAL_MS);
  return isTime && sincePreviousMs >= LEAST_GAP_MS ? 'take' : 'wait';
}
