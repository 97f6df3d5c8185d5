import type { ChallengeStep } from '#core/liveness/challenge';
import type { Expression } from '#core/liveness/expression';
import { FRAME_INTERVAL_MS, NEUTRAL_FRAMES } from '#core/liveness/frame-times';
import { judgeLiveness } from '#core/liveness/judge-liveness';
import { movementsOf } from '#core/liveness/movements';

/** Twice as long as anybody needs to answer. */
const ASKED_BEFORE_MS = 500;

const NEUTRAL_MS = NEUTRAL_FRAMES * FRAME_INTERVAL_MS;

/**
 * The challenge that asks for exactly what a face does here, each action in the very time that it takes: the best that an
 * attacker can hope for. Undefined where nothing is performed, or not as any challenge could ask for it: not held, not
 * finished, begun too soon, or the mouth alone (every challenge moves the head, which depth is measured by).
 * @param frames of a whole burst, relative to neutral
 */
export function ownChallenge(frames: readonly Expression[]): readonly ChallengeStep[] | undefined {
  const timeOf = (at: number | undefined) => frames[at ?? -1]?.timeMs ?? 0;
  const steps = movementsOf(frames).map(({ action, left, returned }) => {
    return { action, startsAtMs: Math.max(NEUTRAL_MS, timeOf(left) - ASKED_BEFORE_MS), endsAtMs: timeOf(returned) };
  });
  const movesHead = steps.some(({ action }) => action !== 'openMouth');
  return movesHead && 'returns' in judgeLiveness(steps, frames) ? steps : undefined;
}
