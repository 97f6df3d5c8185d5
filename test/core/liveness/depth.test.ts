import { describe, expect, test } from 'vitest';
import type { ChallengeStep, LivenessAction } from '#core/liveness/challenge';
import { hasDepth } from '#core/liveness/depth';
import type { Expression } from '#core/liveness/expression';

const asking = (action: LivenessAction): readonly ChallengeStep[] => [{ action, startsAtMs: 750, endsAtMs: 2250 }];
const poses = (...all: readonly Partial<Expression>[]): readonly Expression[] =>
  all.map((pose, at) => ({ timeMs: 250 * at, yaw: 0, pitch: 0, mouth: 0, ...pose }));

/** A nose that stands out so far, seen in every frame. */
const head = (depth: number, frames: readonly Expression[]) => (at: number) =>
  depth * Math.sin(((frames[at]?.yaw ?? 0) * Math.PI) / 180);

const TURNED = poses({}, {}, {}, { yaw: 12 }, { yaw: 19 }, { yaw: 25 }, { yaw: 15 });

describe('depth', () => {
  test('is seen in a head that turns, to either side, and not in a print', () => {
    for (const frames of [TURNED, TURNED.map((frame) => ({ ...frame, yaw: -frame.yaw }))]) {
      expect(hasDepth(asking('turnLeft'), frames, head(0.091, frames))).toBe(true);
      expect(hasDepth(asking('turnLeft'), frames, head(0.089, frames))).toBe(false);
      expect(hasDepth(asking('turnLeft'), frames, head(0, frames))).toBe(false);
    }
  });

  test('is the median: one bad match does not decide', () => {
    const parallaxAt = (bad: number, depth: number) => (at: number) => (at === 4 ? bad : head(depth, TURNED)(at));
    expect(hasDepth(asking('turnRight'), TURNED, parallaxAt(-0.2, 0.17))).toBe(true);
    expect(hasDepth(asking('turnRight'), TURNED, parallaxAt(0.4, 0.01))).toBe(false);
  });

  test('is not believed where it could not be measured: too fast, nodding, or nothing found again', () => {
    const tooFast = poses({}, {}, {}, { yaw: 9.9 }, { yaw: 20.1 }, { yaw: 30 });
    expect(hasDepth(asking('turnLeft'), tooFast, head(0.17, tooFast))).toBe(false);
    const nodding = TURNED.map((frame) => ({ ...frame, pitch: frame.yaw === 0 ? 0 : 11 }));
    expect(hasDepth(asking('turnLeft'), nodding, head(0.17, nodding))).toBe(false);
    expect(hasDepth(asking('turnLeft'), TURNED, () => undefined)).toBe(false);
  });

  test('is not asked of a burst without a turn', () => {
    expect(hasDepth(asking('nod'), TURNED, () => undefined)).toBe(true);
  });
});
