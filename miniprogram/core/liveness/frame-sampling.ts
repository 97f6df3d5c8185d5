import { POLICIES } from '../policy/policies';
import { FRAME_INTERVAL_MS, LEAST_FRAMES, LEAST_GAP_MS, MOST_OFF_MS } from './frame-times';

/** A picture that comes this much too soon is as near as the next one, with a camera as slow as eight a second. */
const EARLY_MS = 60;

/** What is done with a picture of the camera; `missed` means that the phone was too slow, and films again. */
export type Sampling = 'take' | 'wait' | 'missed' | 'done';

/**
 * What to do with the picture that the camera gives now, so that the burst has times that the server finds plausible.
 * @param takenMs the times of the frames so far, in milliseconds since the first
 */
export function sampleAt(takenMs: readonly number[], elapsedMs: number): Sampling {
  const { length } = takenMs;
  if (length === POLICIES.challenge.mostFrames) return 'done';
  const lateMs = elapsedMs - length * FRAME_INTERVAL_MS;
  if (lateMs > MOST_OFF_MS) return length >= LEAST_FRAMES ? 'done' : 'missed';
  const sincePreviousMs = elapsedMs - (takenMs[length - 1] ?? -FRAME_INTERVAL_MS);
  return lateMs >= -EARLY_MS && sincePreviousMs >= LEAST_GAP_MS ? 'take' : 'wait';
}
