import { describe, expect, test } from 'vitest';
import { anchorAfterSleep, anchorAt, anchorFromOffset, trustedMsAt } from '#core/trusted-time';

const reading = (wallMs: number, monotonicMs: number) => ({ wallMs, monotonicMs });

/** The server said 1000 s, half a second of which had passed on average, and the answer took 200 ms. */
const ANCHOR = anchorAt(1000, 200, reading(50_000, 7_000));

describe('the trusted time', () => {
  test('is the server’s, by the middle of its second and of the way', () => {
    expect(trustedMsAt(ANCHOR, reading(50_000, 7_000))).toBe(1_000_600);
  });

  test('goes on by the clock that nobody can set', () => {
    expect(trustedMsAt(ANCHOR, reading(999_999_999, 9_000))).toBe(1_002_600);
    expect(trustedMsAt(ANCHOR, reading(0, 9_000))).toBe(1_002_600);
  });

  test('counts the sleep of a phone whose monotonic clock stood still', () => {
    const woken = anchorAfterSleep(ANCHOR, reading(50_000 + 3_600_000, 7_100));
    expect(trustedMsAt(woken, reading(50_000 + 3_600_000, 7_100))).toBe(1_000_600 + 3_600_000);
  });

  test('does not go back with a wall clock that was set back during the sleep', () => {
    const woken = anchorAfterSleep(ANCHOR, reading(0, 8_000));
    expect(trustedMsAt(woken, reading(0, 8_500))).toBe(1_000_600 + 1_500);
  });

  test('starts from the last run’s offset', () => {
    expect(trustedMsAt(anchorFromOffset(-600_000, reading(50_000_000, 3)), reading(1, 1_003))).toBe(49_401_000);
  });
});
