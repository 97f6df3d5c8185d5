import { POLICIES } from '#core/policy/policies';
import type { Burst } from '../../performer/perform';

const FRAMES = POLICIES.challenge.mostFrames;

/** Every six seconds of a clip as a burst of its own, beginning with each frame; none where the clip is shorter. */
export function slideWindow({ frames, timesMs }: Burst): readonly Burst[] {
  const windows = Math.max(0, frames.length - FRAMES + 1);
  return Array.from({ length: windows }, (_, at) => ({
    frames: frames.slice(at, at + FRAMES),
    timesMs: timesMs.slice(at, at + FRAMES).map((timeMs) => timeMs - (timesMs[at] ?? 0)),
  }));
}
