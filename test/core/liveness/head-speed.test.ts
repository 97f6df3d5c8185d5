import { describe, expect, test } from 'vitest';
import { isPlausibleSpeed } from '#core/liveness/head-speed';

/** Two frames a quarter of a second apart, and what turned between them. */
const turning = (pose: { yaw?: number; pitch?: number }) => [
  { timeMs: 0, yaw: 0, pitch: 0, mouth: 0 },
  { timeMs: 250, yaw: 0, pitch: 0, mouth: 0.6, ...pose },
];

describe('a head', () => {
  test.each([{ yaw: 60 }, { yaw: -60 }, { pitch: 60 }, { pitch: -60 }])('moves %j in a quarter of a second', (pose) => {
    expect(isPlausibleSpeed(turning(pose))).toBe(true);
  });
  test.each([{ yaw: 61 }, { yaw: -61 }, { pitch: 61 }, { pitch: -61 }])('does not move %j', (pose) => {
    expect(isPlausibleSpeed(turning(pose))).toBe(false);
  });
});
