import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawChallenge, type LivenessVariant, sequencesOf, VARIANT_ACTIONS } from '#core/liveness/challenge';

const VARIANTS = Object.keys(VARIANT_ACTIONS) as LivenessVariant[];
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('a challenge', () => {
  test('holds two or three actions of its variant, two of them different, in windows within six seconds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VARIANTS), seeds, (variant, seed) => {
        const steps = drawChallenge(variant, seed);
        const actions = new Set(steps.map(({ action }) => action));
        expect(actions.size).toBeGreaterThanOrEqual(2);
        for (const action of actions) expect(VARIANT_ACTIONS[variant]).toContain(action);
        let free = 750;
        for (const { startsAtMs, endsAtMs } of steps) {
          expect(startsAtMs).toBeGreaterThanOrEqual(free);
          expect(endsAtMs - startsAtMs).toBeGreaterThanOrEqual(1500);
          free = endsAtMs;
        }
        expect(free).toBeLessThanOrEqual(6000);
      }),
    );
  });

  test.each(VARIANTS)(
    'of the variant %s always asks for a turn or a nod, by which a head shows its depth',
    (variant) => {
      for (const sequence of sequencesOf(variant)) {
        expect(sequence.some((slot) => slot === 'nod' || slot === 'turnLeft' || slot === 'turnRight')).toBe(true);
      }
    },
  );

  test.each([
    ['withoutHeadTurns', 12],
    ['withoutMouth', 42],
    ['withoutSight', 12],
    ['allActions', 96],
  ] as const)('of the variant %s has %i sequences, each as likely', (variant, count) => {
    const sequences = sequencesOf(variant).map(String);
    expect(new Set(sequences).size).toBe(count);
    const perSequence = 100;
    const drawn = new Map<string, number>();
    for (let number = 0; number < count * perSequence; number++) {
      const seed = new Uint8Array(32).fill(0);
      seed.set([0, number >> 8, number & 255]);
      const key = slotsOf(drawChallenge(variant, seed));
      drawn.set(key, (drawn.get(key) ?? 0) + 1);
    }
    expect(drawn.size).toBe(count);
    expect(new Set(drawn.values())).toEqual(new Set([perSequence]));
  });
});

/** Each step with the slot it is in, of which the first three seeds' lengths are known: the spare time is the first's. */
function slotsOf(steps: ReturnType<typeof drawChallenge>): string {
  return steps.map(({ action, startsAtMs }) => `${action}@${startsAtMs}`).join();
}
