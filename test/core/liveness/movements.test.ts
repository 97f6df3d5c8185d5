import { describe, expect, test } from 'vitest';
import type { Expression } from '#core/liveness/expression';
import { headMovesIn } from '#core/liveness/movements';

const poses = (...all: readonly Partial<Expression>[]): readonly Expression[] =>
  all.map((pose, at) => ({ timeMs: 250 * at, yaw: 0, pitch: 0, mouth: 0, ...pose }));

describe('the frames in which a head moves', () => {
  const where = (frames: readonly Expression[]) => frames.flatMap((_, at) => (headMovesIn(frames)(at) ? [at] : []));

  test('are those of a turn or a nod, from where it leaves neutral until it is back', () => {
    expect(where(poses({}, { yaw: 13 }, { yaw: 22 }, { yaw: 13 }, { yaw: 11 }, {}))).toEqual([1, 2, 3]);
    expect(where(poses({}, { pitch: 13 }, { pitch: -13 }, {}))).toEqual([1, 2]);
  });

  test('are none where it turns too little for a turn, or only the mouth is opened', () => {
    expect(where(poses({}, { yaw: 13 }, { yaw: 19 }, { yaw: 13 }, {}))).toEqual([]);
    expect(where(poses({}, { mouth: 0.6 }, { mouth: 0.6 }, {}))).toEqual([]);
  });

  test('go on to the end where it does not come back', () => {
    expect(where(poses({}, {}, { yaw: -22 }, { yaw: -22 }))).toEqual([2, 3]);
  });
});
