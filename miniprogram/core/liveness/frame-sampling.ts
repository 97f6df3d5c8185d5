import { POLICIES } from '../policy/policies';
import { FRAME_INTERVAL_MS, LEAST_FRAMES, LEAST_GAP_MS, MOST_OFF_MS } from './frame-times';

/** What is done with a picture of the camera; `missed` means that the phone was too slow, and films again. */
export type Sampling = 'take' | 'wait' | 'missed' | 'done';

/**
 * What to do with the picture that the camera gives now, so that the burst has times that the server finds plausible.
 * Of two pictures around the time when a frame is due the nearer one is taken, as far as the camera's pace tells.
 * @param takenMs the times of the frames so far, in milliseconds since the first
 * @param gapMs since the picture before this one, whether it was taken or not
 */
export function sampleAt(takenMs: readonly number[], elapsedMs: number, gapMs: number): Sampling {
  const { length } = takenMs;
  if (length === POLICIES.challenge.mostFrames) return 'done';
  const lateMs = elapsedMs - length * FRAME_INTERVAL_MS;
  if (lateMs > MOST_OFF_MS) return length >= LEAST_FRAMES ? 'done' : 'missed';
  const sincePreviousMs = elapsedMs - (takenMs[length - 1] ?? -FRAME_INTERVAL_MS);
  return lateMs >= -gapMs / 2 && sincePreviousMs >= LEAST_GAP_MS ? 'take' : 'wait';
}
