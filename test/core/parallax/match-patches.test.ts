import { describe, expect, test } from 'vitest';
import { type GreySquare, matchPatch } from '#core/parallax/match-patches';

const SIZE = 96;

/** Something with enough structure, seen from (dx, dy) away, in this light. */
function scene(dx: number, dy: number, { gain = 1, offset = 0 } = {}): GreySquare {
  const luma = new Float32Array(SIZE * SIZE);
  for (let at = 0; at < luma.length; at++) {
    const [x, y] = [(at % SIZE) - dx, Math.floor(at / SIZE) - dy];
    const wave = Math.sin(x / 3.1) + Math.cos(y / 2.7) + Math.sin(x / 7.3 + 1) * Math.cos(y / 9.1);
    luma[at] = 120 + offset + 25 * gain * wave;
  }
  return { size: SIZE, luma };
}

const MIDDLE = { x: 48, y: 48 };
const SEARCH = 8;

describe('a patch', () => {
  test.each([
    [0, 0],
    [3, -2],
    [-5, 4],
    [1.4, 0.6],
    [-2.5, 3.3],
  ])('is found again %f across and %f down, between pixels', (dx, dy) => {
    const found = matchPatch(scene(0, 0), scene(dx, dy), MIDDLE, SEARCH);
    expect(Math.abs((found?.x ?? 0) - MIDDLE.x - dx)).toBeLessThan(0.2);
    expect(Math.abs((found?.y ?? 0) - MIDDLE.y - dy)).toBeLessThan(0.2);
  });

  test('is found again in other light', () => {
    const found = matchPatch(scene(0, 0), scene(2, 1, { gain: 0.6, offset: -20 }), MIDDLE, SEARCH);
    expect(Math.hypot((found?.x ?? 0) - 50, (found?.y ?? 0) - 49)).toBeLessThan(0.2);
  });

  test('is found as far away as it is looked for, and nowhere near where it is not', () => {
    const farAway = scene(12, -2);
    expect(Math.abs((matchPatch(scene(0, 0), farAway, MIDDLE, 14)?.x ?? 0) - 60)).toBeLessThan(0.2);
    expect(matchPatch(scene(0, 0), farAway, MIDDLE, SEARCH)).toBeUndefined();
  });

  test('is not found where it is flat, or at the edge', () => {
    const flat: GreySquare = { size: SIZE, luma: new Float32Array(SIZE * SIZE).fill(99) };
    expect(matchPatch(flat, flat, MIDDLE, SEARCH)).toBeUndefined();
    expect(matchPatch(scene(0, 0), flat, MIDDLE, SEARCH)).toBeUndefined();
    expect(matchPatch(scene(0, 0), scene(0, 0), { x: 10, y: 48 }, SEARCH)).toBeUndefined();
  });
});
