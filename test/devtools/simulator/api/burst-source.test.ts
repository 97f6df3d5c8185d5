import { describe, expect, test } from 'vitest';
import { frameDue } from '../../../../devtools/simulator/device/sources/burst-source';

describe("a performer's frame", () => {
  test('is the last whose time has come, and the last of all stays', () => {
    const timesMs = [0, 125, 250];
    expect([0, 124, 125, 300, 9000].map((elapsedMs) => frameDue(timesMs, elapsedMs))).toEqual([0, 0, 1, 2, 2]);
  });

  test('is the first, before the time of any', () => {
    expect(frameDue([100, 200], 0)).toBe(0);
  });
});
