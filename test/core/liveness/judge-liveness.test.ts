import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ChallengeStep,
  drawChallenge,
  type LivenessAction,
  sequencesOf,
  VARIANT_ACTIONS,
} from '#core/liveness/challenge';
import { type Expression, relativeToNeutral } from '#core/liveness/expression';
import { judgeLiveness } from '#core/liveness/judge-liveness';
import { performed, TIMES_MS } from '../../fakes/performed';
import type { ScriptedPose } from '../../fakes/scripted-mesh';

/** A face that is built, and a phone that is held, so that neutral reads this. */
const NEUTRAL = { yaw: 3, pitch: -8, mouth: 0.04 };

/** What happens to somebody who does this, frame by frame, before this challenge. */
function outcomeOf(steps: readonly ChallengeStep[], poses: readonly ScriptedPose[], timesMs = TIMES_MS): string {
  const frames: readonly Expression[] = poses.map(({ yaw = 0, pitch = 0, mouth }, at) => {
    const pose = { yaw: NEUTRAL.yaw + yaw, pitch: NEUTRAL.pitch + pitch, mouth: mouth ?? NEUTRAL.mouth };
    return { timeMs: timesMs[at] ?? 0, ...pose };
  });
  const judgement = judgeLiveness(steps, relativeToNeutral(frames));
  return 'fault' in judgement ? judgement.fault : 'passed';
}

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const variants = fc.constantFrom(...(Object.keys(VARIANT_ACTIONS) as (keyof typeof VARIANT_ACTIONS)[]));
const challenges = fc.tuple(variants, seeds).map(([variant, seed]) => drawChallenge(variant, seed));

describe('liveness', () => {
  test('is found when every action is performed in its window', () => {
    fc.assert(
      fc.property(challenges, (steps) => {
        expect(outcomeOf(steps, performed(steps))).toBe('passed');
      }),
    );
  });

  test('is never found in a still', () => {
    fc.assert(
      fc.property(challenges, (steps) => {
        expect(outcomeOf(steps, playing())).toMatch(/_NOT_SEEN$/);
      }),
    );
  });

  test('is never found in a burst that answers another challenge', () => {
    fc.assert(
      fc.property(variants, seeds, seeds, (variant, seed, otherSeed) => {
        const [steps, others] = [drawChallenge(variant, seed), drawChallenge(variant, otherSeed)];
        fc.pre(String(others.map(({ action }) => action)) !== String(steps.map(({ action }) => action)));
        expect(outcomeOf(steps, performed(others))).not.toBe('passed');
      }),
    );
  });
});

/** Two windows of the challenge that the tables below play before: 750–2250 and 2250–3750 ms, then a rest. */
const STEPS: readonly ChallengeStep[] = [
  { action: 'openMouth', startsAtMs: 750, endsAtMs: 2250 },
  { action: 'turnLeft', startsAtMs: 2250, endsAtMs: 3750 },
];
const asking = (action: LivenessAction): readonly ChallengeStep[] => [{ ...STEPS[0]!, action }, STEPS[1]!];

/** A still burst with these poses from these frames on. */
function playing(
  ...scenes: readonly [number, ...(ScriptedPose | readonly ScriptedPose[])[]][]
): readonly ScriptedPose[] {
  const poses: ScriptedPose[] = TIMES_MS.map(() => ({}));
  for (const [from, ...scene] of scenes) poses.splice(from, scene.flat().length, ...scene.flat());
  return poses.slice(0, TIMES_MS.length);
}
/** For one frame, and held for two, as an action is. */
const GAPE = { mouth: 0.55 };
const OPEN = [GAPE, GAPE];
const LEFT = [{ yaw: 25 }, { yaw: 25 }];
const twice = (pose: ScriptedPose) => [pose, pose];

describe('an action', () => {
  test.each<[LivenessAction, ScriptedPose, ScriptedPose, string]>([
    ['turnRight', { yaw: -20.1 }, { yaw: -19.9 }, 'TURN_RIGHT_NOT_SEEN'],
    ['turnLeft', { yaw: 20.1 }, { yaw: 19.9 }, 'TURN_LEFT_NOT_SEEN'],
    ['openMouth', { mouth: 0.351 }, { mouth: 0.349 }, 'OPEN_MOUTH_NOT_SEEN'],
    ['nod', { pitch: 24.1 }, { pitch: 23.9 }, 'NOD_NOT_SEEN'],
    ['nod', { pitch: -24.1 }, { pitch: -23.9 }, 'NOD_NOT_SEEN'],
  ])('%s is seen at %j, and not at %j', (action, beyond, within, fault) => {
    expect(outcomeOf(asking(action), playing([5, twice(beyond)], [11, LEFT]))).toBe('passed');
    expect(outcomeOf(asking(action), playing([5, twice(within)], [11, LEFT]))).toBe(fault);
  });

  test.each<[string, string, readonly ScriptedPose[]]>([
    ['leaves neutral 250 ms after its prompt at the earliest', 'passed', playing([4, OPEN], [10, LEFT])],
    ['leaves neutral sooner', 'OPEN_MOUTH_NOT_SEEN', playing([3, OPEN], [10, LEFT])],
    ['crosses in the last frame of its window', 'passed', playing([8, OPEN], [11, LEFT])],
    ['crosses a frame later', 'OPEN_MOUTH_NOT_SEEN', playing([9, OPEN], [12, LEFT])],
    ['returns half a second after its window', 'passed', playing([7, OPEN, OPEN], [12, LEFT])],
    ['returns later', 'OPEN_MOUTH_NOT_SEEN', playing([7, OPEN, OPEN, GAPE], [13, LEFT])],
    ['never returns', 'TURN_LEFT_NOT_SEEN', playing([5, OPEN], [12, ...Array(6).fill(LEFT)])],
    ['holds for one frame only', 'OPEN_MOUTH_NOT_SEEN', playing([5, GAPE], [11, LEFT])],
    ['is done again', 'ACTION_NOT_ASKED_SEEN', playing([4, OPEN, {}, OPEN], [11, LEFT])],
    ['is one movement while it stays above 0.6', 'passed', playing([5, GAPE, { mouth: 0.22 }, GAPE], [11, LEFT])],
    ['is two below', 'ACTION_NOT_ASKED_SEEN', playing([4, OPEN, { mouth: 0.2 }, GAPE], [11, LEFT])],
    ['starts from a face that has it already', 'OPEN_MOUTH_NOT_SEEN', playing([0, ...Array(7).fill(GAPE)], [11, LEFT])],
  ])('that %s: %s', (_, outcome, poses) => expect(outcomeOf(STEPS, poses)).toBe(outcome));

  test.each<[string, readonly ScriptedPose[]]>([
    ['a turn in the first frames of a window', playing([3, { yaw: -25 }, {}, OPEN], [11, LEFT])],
    ['a nod', playing([3, { pitch: 14 }, { pitch: -14 }, OPEN], [11, LEFT])],
    ['a nod to one side', playing([5, OPEN], [7, { pitch: 25 }], [11, LEFT])],
    ['the same again', playing([4, OPEN, {}, OPEN], [11, LEFT])],
    ['an action in a rest', playing([5, OPEN], [11, LEFT], [18, OPEN])],
    ['an action before the first', playing([2, { yaw: -25 }], [5, OPEN], [11, LEFT])],
  ])('that was not asked is seen: %s', (_, poses) => expect(outcomeOf(STEPS, poses)).toBe('ACTION_NOT_ASKED_SEEN'));

  test('a head that sinks while it turns does not nod', () => {
    expect(outcomeOf(STEPS, playing([5, OPEN], [11, twice({ yaw: 25, pitch: 14 })]))).toBe('passed');
  });

  test('a nod may swing twice, with a frame between, and is two nods with two between', () => {
    const [down, up] = [{ pitch: 14 }, { pitch: -14 }];
    expect(outcomeOf(asking('nod'), playing([5, down, {}, up], [11, LEFT]))).toBe('passed');
    expect(outcomeOf(asking('nod'), playing([5, down, {}, {}, up], [12, LEFT]))).toBe('NOD_NOT_SEEN');
  });
});

describe('one burst for every challenge', () => {
  const everything = [...LEFT, ...twice({ yaw: -25 }), { pitch: 14 }, { pitch: -14 }];

  test('does not exist: what does everything in each window answers none', () => {
    fc.assert(
      fc.property(challenges, (steps) => {
        expect(outcomeOf(steps, playing([3, everything, everything, everything]))).not.toBe('passed');
      }),
    );
  });

  test('answers one sequence in the same windows, however its times are chosen within their limits', () => {
    const offsets = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(variants, seeds, offsets, offsets, (variant, seed, frameOffsets, timeOffsets) => {
        const burst = performed(
          drawChallenge(variant, seed),
          TIMES_MS.map((time, at) => time + 3 * (frameOffsets[at] ?? 0)),
        );
        const times = TIMES_MS.map((time, at) => (at === 0 ? 0 : time + (timeOffsets[at] ?? 0)));
        const sameWindows = sequencesOf(variant).map((_, number) => {
          const other = Uint8Array.from(seed);
          other.set([0, 0, number]);
          return drawChallenge(variant, other);
        });
        const passed = sameWindows.filter((steps) => outcomeOf(steps, burst, times) === 'passed');
        expect(passed.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
