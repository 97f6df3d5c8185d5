import { type ChallengeStep, type LivenessVariant, VARIANT_ACTIONS } from '#core/liveness/challenge';
import type { Expression } from '#core/liveness/expression';
import { judgeLiveness } from '#core/liveness/judge-liveness';
import { everyChallenge } from '../../bench/luck';

const VARIANTS = Object.keys(VARIANT_ACTIONS) as readonly LivenessVariant[];

const CHALLENGES = new Map(VARIANTS.map((variant) => [variant, everyChallenge(variant)]));

/**
 * Which share of everything that the server can draw a face answers here, in the variant where it is the largest.
 * @param frames of a whole burst, relative to neutral
 */
export function shareOfChallenges(frames: readonly Expression[]): number {
  const isAnswered = (steps: readonly ChallengeStep[]) => 'returns' in judgeLiveness(steps, frames);
  const shares = Array.from(CHALLENGES.values(), (all) => all.filter(isAnswered).length / all.length);
  return Math.max(...shares);
}
