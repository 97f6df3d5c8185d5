import type { ChallengeStep, LivenessAction } from '#core/liveness/challenge';
import { FRAME_INTERVAL_MS } from '#core/liveness/frame-times';
import type { ScriptedPose } from './scripted-mesh';

/** What a face does in the middle of each action, frame by frame. */
const PEAKS: Record<LivenessAction, readonly ScriptedPose[]> = {
  turnLeft: [{ yaw: 25 }, { yaw: 28 }, { yaw: 15 }],
  turnRight: [{ yaw: -25 }, { yaw: -28 }, { yaw: -15 }],
  nod: [{ pitch: 14 }, { pitch: -14 }],
  openMouth: [{ mouth: 0.55 }, { mouth: 0.55 }],
};

const FRAMES = 24;

/** When the 24 frames of a burst were taken, in milliseconds: as they are due, but for the second, which comes a little late. */
export const TIMES_MS = Array.from({ length: FRAMES }, (_, at) => at * FRAME_INTERVAL_MS + (at === 1 ? 7 : 0));

/** What a face does at each time when it performs every step from half a second after its prompt on. */
export function performed(steps: readonly ChallengeStep[], timesMs = TIMES_MS): readonly ScriptedPose[] {
  return timesMs.map((time) => {
    const step = steps.find(({ startsAtMs, endsAtMs }) => time >= startsAtMs && time < endsAtMs);
    return step ? (PEAKS[step.action][Math.floor((time - step.startsAtMs) / FRAME_INTERVAL_MS) - 2] ?? {}) : {};
  });
}
