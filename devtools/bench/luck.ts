import {
  type ChallengeStep,
  drawChallenge,
  type LivenessVariant,
  sequencesOf,
  slotsOf,
} from '#core/liveness/challenge';
import { relativeToNeutral } from '#core/liveness/expression';
import { judgeLiveness } from '#core/liveness/judge-liveness';
import { performed, TIMES_MS } from '../../test/fakes/performed';

/** Which share of all challenges a burst answers that was recorded, honestly, for one of them. */
export interface Luck {
  /** Every challenge that the server can draw: each sequence with each way to give the spare time away. */
  readonly challenges: number;
  readonly luckiest: number;
  readonly mean: number;
  /** What no burst exceeds: in given windows it answers one sequence. */
  readonly bound: number;
}

/** @param bursts how many are recorded, for challenges spread evenly over all */
export function measureLuck(variant: LivenessVariant, bursts: number): Luck {
  const challenges = everyChallenge(variant);
  const shares = Array.from({ length: bursts }, (_, at) => {
    const burst = performed(challenges[Math.floor((at * challenges.length) / bursts)] ?? []);
    return challenges.filter((steps) => passes(burst, steps)).length / challenges.length;
  });
  return {
    challenges: challenges.length,
    luckiest: Math.max(...shares),
    mean: shares.reduce((sum, share) => sum + share, 0) / bursts,
    bound: 1 / sequencesOf(variant).length,
  };
}

/** As likely as one another, but for one part in 250: three bytes give the spare time to one of the slots each. */
export function everyChallenge(variant: LivenessVariant): readonly (readonly ChallengeStep[])[] {
  const seed = new Uint8Array(32);
  const slots = slotsOf(variant);
  return sequencesOf(variant).flatMap((_, sequence) =>
    Array.from({ length: slots ** 3 }, (_, spare) => {
      seed.set([0, 0, sequence]);
      seed.set([spare % slots, Math.floor(spare / slots) % slots, Math.floor(spare / slots ** 2)], 16);
      return drawChallenge(variant, seed);
    }),
  );
}

function passes(burst: ReturnType<typeof performed>, steps: readonly ChallengeStep[]): boolean {
  const frames = burst.map(({ yaw = 0, pitch = 0, mouth = 0 }, at) => ({
    timeMs: TIMES_MS[at] ?? 0,
    yaw,
    pitch,
    mouth,
  }));
  return 'returns' in judgeLiveness(steps, relativeToNeutral(frames));
}
