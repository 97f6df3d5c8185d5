import { describe, expect, test } from 'vitest';
import { cuttingFor } from '#core/liveness/cover-fit';
import { lightFault } from '#core/liveness/light';

describe('cutting a frame out of a picture', () => {
  test.each([
    [
      { width: 480, height: 640 },
      { x: 0, y: 0, width: 480, height: 640 },
    ],
    [
      { width: 960, height: 1280 },
      { x: 0, y: 0, width: 960, height: 1280 },
    ],
    [
      { width: 288, height: 352 },
      { x: 12, y: 0, width: 264, height: 352 },
    ],
    [
      { width: 480, height: 854 },
      { x: 0, y: 107, width: 480, height: 640 },
    ],
    [
      { width: 1280, height: 720 },
      { x: 370, y: 0, width: 540, height: 720 },
    ],
  ])('%o takes the largest middle part of its shape', (size, cutting) => {
    expect(cuttingFor(size)).toEqual(cutting);
  });
});

describe('the light', () => {
  const grey = (luma: number) => new Uint8ClampedArray(4 * 64 * 64).fill(luma);

  test.each([
    [20, 'FACE_TOO_DARK'],
    [39, 'FACE_TOO_DARK'],
    [40, undefined],
    [128, undefined],
    [225, undefined],
    [240, 'FACE_TOO_BRIGHT'],
  ])('of %i is told by the server’s limits', (luma, fault) => {
    expect(lightFault(grey(luma), 64, 64)).toBe(fault);
  });

  test('is that of the middle, where the face is', () => {
    const pixels = grey(255);
    for (let row = 16; row < 48; row++) pixels.fill(100, 4 * (row * 64 + 16), 4 * (row * 64 + 48));
    expect(lightFault(pixels, 64, 64)).toBeUndefined();
  });
});
