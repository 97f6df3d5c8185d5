import { describe, expect, test } from 'vitest';
import { isSamePerson } from '#core/liveness/same-person';
import { embeddingOf } from '../../fakes/scripted-face-engine';

const STILL = { timeMs: 0, yaw: 0, pitch: 0, mouth: 0 };
const ONE = 1;
const OTHER = 2;
const THIRD = 3;

/** Whether these frames, each a person (or one who is like person 1) in a pose, are one person. */
function areOne(frames: readonly { person?: number; like?: number; yaw?: number; pitch?: number }[]): boolean {
  return isSamePerson(
    frames.map(({ yaw = 0, pitch = 0 }) => ({ ...STILL, yaw, pitch })),
    frames.map(({ person = ONE, like }) =>
      embeddingOf(person, like === undefined ? undefined : { person: ONE, score: like }),
    ),
  );
}

const NEUTRAL = [{}, {}, {}];

describe('frames', () => {
  test('of one person, in every pose, are the same person', () => {
    expect(areOne([...NEUTRAL, { yaw: 29 }, { yaw: 45 }, { yaw: 20 }, { pitch: 40 }, {}])).toBe(true);
  });

  test.each([
    ['the first neutral frame', 0],
    ['the second', 1],
    ['the third', 2],
    ['a frame of an action', 4],
    ['the last frame', 7],
  ])('of two people are not, wherever the other is: %s', (_, at) => {
    const frames = Array.from({ length: 8 }, (_, frame) => (frame === at ? { person: OTHER } : {}));
    expect(areOne(frames)).toBe(false);
  });

  test.each([0b001, 0b010, 0b011, 0b100, 0b101, 0b110])(
    'of two people who share the neutral frames (%i) are not',
    (mask) => {
      const neutral = NEUTRAL.map((_, at) => ({ person: (mask >> at) & 1 ? OTHER : ONE }));
      for (const person of [ONE, OTHER]) expect(areOne([...neutral, { person }, { person }])).toBe(false);
    },
  );

  test('of another who is turned far away are not, however the first person looks around them', () => {
    for (const pose of [{ yaw: 40 }, { yaw: -40 }, { pitch: 40 }, { pitch: -40 }]) {
      expect(areOne([...NEUTRAL, {}, { person: OTHER, ...pose }, {}])).toBe(false);
      expect(areOne([...NEUTRAL, {}, pose, { person: OTHER, ...pose }, {}])).toBe(false);
    }
  });

  test('agree with each neutral frame, not with most of them or with their mean', () => {
    for (const at of [0, 1, 2]) {
      const neutral = NEUTRAL.map((_, frame) => (frame === at ? { person: OTHER, like: 0.7 } : {}));
      expect(areOne([...neutral, {}])).toBe(true);
      expect(areOne([...neutral, { person: THIRD, like: 0.7 }])).toBe(false);
    }
  });

  test('are compared at 0.60: no looser than with the portrait', () => {
    expect(areOne([...NEUTRAL, { person: OTHER, like: 0.601 }])).toBe(true);
    expect(areOne([...NEUTRAL, { person: OTHER, like: 0.599 }])).toBe(false);
  });

  test.each([
    [{ yaw: 30 }, { yaw: 31 }],
    [{ yaw: -30 }, { yaw: -31 }],
    [{ pitch: 15 }, { pitch: 16 }],
    [{ pitch: -30 }, { pitch: -31 }],
  ])('at %j are compared with neutral, at %j with the frame before', (near, far) => {
    const before = { person: OTHER, like: 0.7, ...far };
    expect(areOne([...NEUTRAL, before, { person: OTHER, ...near }])).toBe(false);
    expect(areOne([...NEUTRAL, before, { person: OTHER, ...far }])).toBe(true);
  });
});
