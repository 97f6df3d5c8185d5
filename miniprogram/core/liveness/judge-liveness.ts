import { ErrorCode } from '../errors';
import { ChallengeStep, LivenessAction } from './challenge';
import { Expression } from './expression';
import { Movement, movementsOf } from './movements';

const NOT_SEEN: Record<LivenessAction, ErrorCode> = {
  turnLeft: 'TURN_LEFT_NOT_SEEN',
  turnRight: 'TURN_RIGHT_NOT_SEEN',
  nod: 'NOD_NOT_SEEN',
  openMouth: 'OPEN_MOUTH_NOT_SEEN',
};

/**
 * Nobody answers what they see sooner than this: choosing between two responses takes 250 ms and more (Hick 1952). It
 * is also twice what a frame's time may be off, so that no movement fits two windows.
 */
const REACTION_MS = 250;

/** One odd frame is no action: a face holds it for half a second. */
const LEAST_HELD = 2;

/** An action may be returning for this long into what follows, nothing more. */
const RETURNING_MS = 500;

/** Either the first fault, or for each step the number of the frame where its action has returned. */
export type LivenessJudgement = { readonly fault: ErrorCode } | { readonly returns: readonly number[] };

/**
 * Did the face do what was asked, each action once and in its window, and nothing else from the first frame to the last?
 * Given its windows, a burst answers one sequence of actions and rests; a recording fits another challenge only when
 * the server draws that one again.
 * @param frames relative to neutral, in the order of their times
 */
export function judgeLiveness(steps: readonly ChallengeStep[], frames: readonly Expression[]): LivenessJudgement {
  const movements = movementsOf(frames);
  const returns: number[] = [];
  for (const step of steps) {
    const performed = movements.find((movement) => isPerformed(step, movement, frames));
    if (performed?.returned === undefined) return { fault: NOT_SEEN[step.action] };
    returns.push(performed.returned);
  }
  return movements.length > steps.length ? { fault: 'ACTION_NOT_ASKED_SEEN' } : { returns };
}

/** The face leaves neutral after it could know, crosses before the window ends, holds, and returns soon after at the latest. */
function isPerformed(
  { action, startsAtMs, endsAtMs }: ChallengeStep,
  { action: done, left, crossed, held, returned }: Movement,
  frames: readonly Expression[],
): boolean {
  const timeOf = (at: number | undefined) => frames[at ?? -1]?.timeMs ?? Number.POSITIVE_INFINITY;
  return (
    done === action &&
    held >= LEAST_HELD &&
    timeOf(left) >= startsAtMs + REACTION_MS &&
    timeOf(crossed) < endsAtMs &&
    timeOf(returned) <= endsAtMs + RETURNING_MS
  );
}
