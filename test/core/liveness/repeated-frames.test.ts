import { describe, expect, test } from 'vitest';
import { hasRepeatedFrames } from '#core/liveness/repeated-frames';

const SIZE = 112 * 112 * 3;

/** A picture in which this share of the numbers is one level lighter than in the one of share 0. */
const lighter = (share: number) =>
  Uint8Array.from({ length: SIZE }, (_, at) => 120 + ((at * 0.618) % 1 < share ? 1 : 0));

describe('frames', () => {
  test('are repeated when two of them are one picture, also with hardly another pixel', () => {
    const others = [60, 90, 150].map((level) => new Uint8Array(SIZE).fill(level));
    expect(hasRepeatedFrames([...others, lighter(0), lighter(0)])).toBe(true);
    expect(hasRepeatedFrames([lighter(0), ...others, lighter(0.5)])).toBe(true);
    expect(hasRepeatedFrames([lighter(0), ...others, lighter(0.7)])).toBe(false);
  });
});
