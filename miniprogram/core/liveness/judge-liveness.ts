import { ErrorCode } from '../errors';
import { ChallengeStep, LivenessAction } from './challenge';
import { Expression, neutralOf } from './expression';

/** How far from neutral a frame is in the direction of an action; 1 is the threshold. */
type Measure = (frame: Expression, neutral: Omit<Expression, 'timeMs'>) => number;

/**
 * Thresholds, measured on real faces relative to the person's own neutral frame: turned heads reach 20°, open mouths
 * read 0.53–0.64 and closed ones 0.00–0.04, a flat photo turned up to 50° reads at most 14°. A nod is measured from
 * peak to peak, provisionally 24°, so half of that to either side counts as its middle.
 */
const THRESHOLDS = { turn: 20, nod: 24, mouth: 0.35 } as const;

const MEASURES: Record<Exclude<LivenessAction, 'nod'>, Measure> = {
  turnLeft: ({ yaw }, neutral) => (yaw - neutral.yaw) / THRESHOLDS.turn,
  turnRight: ({ yaw }, neutral) => (neutral.yaw - yaw) / THRESHOLDS.turn,
  openMouth: ({ mouth }) => mouth / THRESHOLDS.mouth,
};

const NOT_SEEN: Record<LivenessAction, ErrorCode> = {
  turnLeft: 'TURN_LEFT_NOT_SEEN',
  turnRight: 'TURN_RIGHT_NOT_SEEN',
  nod: 'NOD_NOT_SEEN',
  openMouth: 'OPEN_MOUTH_NOT_SEEN',
};

/** An action may still be ending this long into the next window: people react late. */
const LATE_MS = 500;

/** Back to neutral is less than this share of the threshold. */
const RETURNED = 0.6;

/**
 * Did the face do what was asked, when it was asked, and nothing else? Undefined when it did; otherwise the first fault.
 * @param frames in the order of their times
 */
export function findLivenessFault(
  steps: readonly ChallengeStep[],
  frames: readonly Expression[],
): ErrorCode | undefined {
  const firstStart = steps[0]?.startsAtMs ?? 0;
  const neutral = neutralOf(frames.filter(({ timeMs }) => timeMs < firstStart));
  for (const step of steps) {
    const during = frames.filter(({ timeMs }) => timeMs >= step.startsAtMs && timeMs < step.endsAtMs + LATE_MS);
    if (!isPerformed(step.action, during, neutral)) return NOT_SEEN[step.action];
    const clear = frames.filter(({ timeMs }) => timeMs >= step.startsAtMs + LATE_MS && timeMs < step.endsAtMs);
    if (isOtherSeen(step.action, clear, neutral)) return 'ACTION_NOT_ASKED_SEEN';
  }
  return undefined;
}

/** The action crosses its threshold and returns. */
function isPerformed(
  action: LivenessAction,
  frames: readonly Expression[],
  neutral: Omit<Expression, 'timeMs'>,
): boolean {
  if (action === 'nod') return isNod(frames, neutral);
  const values = frames.map((frame) => MEASURES[action](frame, neutral));
  const crossedAt = values.findIndex((value) => value >= 1);
  return crossedAt >= 0 && values.slice(crossedAt).some((value) => value < RETURNED);
}

function isNod(frames: readonly Expression[], neutral: Omit<Expression, 'timeMs'>): boolean {
  const pitches = frames.map(({ pitch }) => pitch - neutral.pitch);
  const crossedAt = pitches.findIndex((_, at) => rangeOf(pitches.slice(0, at + 1)) >= THRESHOLDS.nod);
  return crossedAt >= 0 && pitches.slice(crossedAt).some((pitch) => Math.abs(pitch) < (THRESHOLDS.nod / 2) * RETURNED);
}

function rangeOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** Something else crossed its threshold: what was recorded for another challenge does that. */
function isOtherSeen(
  asked: LivenessAction,
  frames: readonly Expression[],
  neutral: Omit<Expression, 'timeMs'>,
): boolean {
  const others = (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).filter((action) => action !== asked);
  return others.some((action) => frames.some((frame) => MEASURES[action](frame, neutral) >= 1));
}
