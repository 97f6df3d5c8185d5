import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChallengeStep, drawChallenge, type LivenessAction, VARIANT_ACTIONS } from '#core/liveness/challenge';
import type { Expression } from '#core/liveness/expression';
import { arePlausibleTimes } from '#core/liveness/frame-times';
import { findLivenessFault } from '#core/liveness/judge-liveness';

const NEUTRAL = { yaw: 3, pitch: -8, mouth: 0.04 };

/** What a face reads in the middle of each action. */
const PEAKS: Record<LivenessAction, readonly Partial<Expression>[]> = {
  turnLeft: [{ yaw: 28 }],
  turnRight: [{ yaw: -22 }],
  nod: [{ pitch: 8 }, { pitch: -24 }],
  openMouth: [{ mouth: 0.55 }],
};

/** A burst of four frames a second in which each window holds the peaks of `performed`, and then neutral frames. */
function burst(steps: readonly ChallengeStep[], performed: readonly LivenessAction[]): readonly Expression[] {
  const end = steps.at(-1)?.endsAtMs ?? 0;
  return Array.from({ length: Math.floor(end / 250) }, (_, at) => {
    const timeMs = at * 250;
    const step = steps.findIndex(({ startsAtMs, endsAtMs }) => timeMs >= startsAtMs && timeMs < endsAtMs);
    const action = performed[step];
    const frameOfStep = step < 0 ? -1 : Math.floor((timeMs - (steps[step]?.startsAtMs ?? 0)) / 250) - 1;
    return { ...NEUTRAL, timeMs, ...(action === undefined ? {} : PEAKS[action][frameOfStep]) };
  });
}

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const variants = fc.constantFrom(...(Object.keys(VARIANT_ACTIONS) as (keyof typeof VARIANT_ACTIONS)[]));

describe('a challenge', () => {
  test('holds three actions of its variant, one after the other, in six seconds', () => {
    fc.assert(
      fc.property(variants, seeds, (variant, seed) => {
        const steps = drawChallenge(variant, seed);
        expect(steps).toHaveLength(3);
        expect(steps.every(({ action }) => (VARIANT_ACTIONS[variant] as readonly string[]).includes(action))).toBe(
          true,
        );
        expect(steps[0]?.startsAtMs).toBe(750);
        expect(steps[2]?.endsAtMs).toBe(6000);
      }),
    );
  });
});

describe('liveness', () => {
  test('is found when every action is performed in its window', () => {
    fc.assert(
      fc.property(variants, seeds, (variant, seed) => {
        const steps = drawChallenge(variant, seed);
        expect(
          findLivenessFault(
            steps,
            burst(
              steps,
              steps.map(({ action }) => action),
            ),
          ),
        ).toBeUndefined();
      }),
    );
  });

  test('is never found in a still', () => {
    fc.assert(
      fc.property(variants, seeds, (variant, seed) => {
        const steps = drawChallenge(variant, seed);
        expect(findLivenessFault(steps, burst(steps, []))).toMatch(/_NOT_SEEN$/);
      }),
    );
  });

  test('is never found in a burst that answers another challenge', () => {
    fc.assert(
      fc.property(variants, seeds, seeds, (variant, seed, otherSeed) => {
        const steps = drawChallenge(variant, seed);
        const others = drawChallenge(variant, otherSeed).map(({ action }) => action);
        fc.pre(others.some((action, at) => action !== steps[at]?.action));
        expect(findLivenessFault(steps, burst(steps, others))).toBeDefined();
      }),
    );
  });
});

describe('frame times', () => {
  const steps = drawChallenge('allActions', new Uint8Array(32));
  const times = Array.from({ length: 24 }, (_, at) => at * 250);

  test('of four frames a second are plausible', () => expect(arePlausibleTimes(times, steps)).toBe(true));
  test.each([
    ['none', []],
    ['too few', times.slice(0, 12)],
    ['twice the same', times.map((time, at) => (at === 5 ? (times[4] ?? 0) : time))],
    ['a gap', times.map((time, at) => (at > 10 ? time + 1000 : time))],
    ['not from zero', times.map((time) => time + 1)],
  ])('%s: implausible', (_, timesMs) => expect(arePlausibleTimes(timesMs, steps)).toBe(false));
});
