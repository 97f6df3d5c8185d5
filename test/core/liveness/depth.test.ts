import { describe, expect, test } from 'vitest';
import { hasDepth as hasDepthWhereMoving } from '#core/liveness/depth';
import type { Expression } from '#core/liveness/expression';
import type { NoseParallax } from '#core/parallax/nose-parallax';

const poses = (...all: readonly Partial<Expression>[]): readonly Expression[] =>
  all.map((pose, at) => ({ timeMs: 250 * at, yaw: 0, pitch: 0, mouth: 0, ...pose }));
const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180);

/** A nose that stands out so far, seen in every frame. */
const head = (depth: number, frames: readonly Expression[]) => (at: number) => {
  const { yaw = 0, pitch = 0 } = frames[at] ?? {};
  return { across: depth * sine(yaw), down: depth * sine(pitch) };
};

/** Every frame belongs to a turn or a nod. */
const hasDepth = (frames: readonly Expression[], parallaxAt: (at: number) => NoseParallax | undefined) =>
  hasDepthWhereMoving(frames, () => true, parallaxAt);

const TURNED = poses({}, {}, {}, { yaw: 12 }, { yaw: 19 }, { yaw: 30 }, { yaw: 15 });
const NODDING = poses({}, {}, {}, { pitch: 9 }, { pitch: 16 }, { pitch: 26 }, { pitch: -12 });

describe('depth', () => {
  test('is seen in a head that turns, to either side, and not in a print', () => {
    for (const frames of [TURNED, TURNED.map((frame) => ({ ...frame, yaw: -frame.yaw }))]) {
      expect(hasDepth(frames, head(0.021, frames))).toBe(true);
      expect(hasDepth(frames, head(0.019, frames))).toBe(false);
      expect(hasDepth(frames, head(0, frames))).toBe(false);
    }
  });

  test('is seen in a head that nods, down or up, and not in a print that is tilted', () => {
    for (const frames of [NODDING, NODDING.map((frame) => ({ ...frame, pitch: -frame.pitch }))]) {
      expect(hasDepth(frames, head(0.101, frames))).toBe(true);
      expect(hasDepth(frames, head(0.099, frames))).toBe(false);
      expect(hasDepth(frames, head(-0.2, frames))).toBe(false);
    }
  });

  test('is the median over turns and nods together: one bad match does not decide', () => {
    const frames = [...TURNED, ...NODDING];
    const parallaxAt = (bad: number, depth: number) => (at: number) =>
      at === 4 ? { across: bad, down: bad } : head(depth, frames)(at);
    expect(hasDepth(frames, parallaxAt(-0.2, 0.17))).toBe(true);
    expect(hasDepth(frames, parallaxAt(0.4, 0.01))).toBe(false);
  });

  test('is measured only while the head turns or nods', () => {
    const parallaxAt = (at: number) => (at === 3 ? { across: 0.4, down: 0 } : head(0.01, TURNED)(at));
    expect(hasDepthWhereMoving(TURNED, (at) => at > 3, parallaxAt)).toBe(false);
    expect(hasDepthWhereMoving(TURNED, () => false, head(0.3, TURNED))).toBe(false);
  });

  test('of two frames is their mean, so that neither decides', () => {
    const frames = poses({}, { yaw: 12 }, { yaw: 19 });
    const depths = (one: number, other: number) => (at: number) => head(at === 1 ? one : other, frames)(at);
    expect(hasDepth(frames, depths(0, 0.039))).toBe(false);
    expect(hasDepth(frames, depths(0, 0.041))).toBe(true);
  });

  test('of one frame alone must be half as much again', () => {
    const frames = poses({}, { yaw: 12 });
    expect(hasDepth(frames, head(0.029, frames))).toBe(false);
    expect(hasDepth(frames, head(0.031, frames))).toBe(true);
  });

  test('of a turn does not stand in for that of a nod, nor the other way round', () => {
    const across = (at: number): NoseParallax => ({ across: head(0.3, NODDING)(at).down, down: 0 });
    expect(hasDepth(NODDING, across)).toBe(false);
    expect(hasDepth(TURNED, (at) => ({ across: 0, down: head(0.3, TURNED)(at).across }))).toBe(false);
  });

  test.each<[string, readonly Expression[]]>([
    ['too little or too far turned', poses({}, { yaw: 9.9 }, { yaw: 25.1 }, { yaw: 30 })],
    ['turned while it nods', TURNED.map((frame) => ({ ...frame, pitch: frame.yaw === 0 ? 0 : 11 }))],
    ['too little or too far lowered', poses({}, { pitch: 7.9 }, { pitch: -20.1 }, { pitch: 30 })],
    ['lowered while it turns', NODDING.map((frame) => ({ ...frame, yaw: frame.pitch === 0 ? 0 : 7 }))],
    ['lowered with an open mouth', NODDING.map((frame) => ({ ...frame, mouth: 0.21 }))],
  ])('is not believed where a head is %s', (_, frames) => {
    expect(hasDepth(frames, head(0.3, frames))).toBe(false);
  });

  test('is not believed where nothing is found again, or nothing moves', () => {
    expect(hasDepth(TURNED, () => undefined)).toBe(false);
    const still = poses({}, {}, {}, { mouth: 0.6 });
    expect(hasDepth(still, head(0.3, still))).toBe(false);
  });
});
