import { describe, expect, test } from 'vitest';
import { sampleAt } from '#core/liveness/frame-sampling';
import { arePlausibleTimes } from '#core/liveness/frame-times';

/** What is taken of a camera whose pictures come at these times. */
function film(picturesMs: readonly number[]): { readonly timesMs: readonly number[]; readonly end: string } {
  const timesMs: number[] = [];
  for (const [at, atMs] of picturesMs.entries()) {
    const sampling = sampleAt(timesMs, atMs, atMs - (picturesMs[at - 1] ?? 0));
    if (sampling === 'take') timesMs.push(atMs);
    if (sampling === 'done' || sampling === 'missed') return { timesMs, end: sampling };
  }
  return { timesMs, end: 'out of pictures' };
}

/** Seven seconds of pictures, each up to `jitterMs` late. */
function camera(perSecond: number, jitterMs = 0): readonly number[] {
  return Array.from(
    { length: perSecond * 7 },
    (_, at) => (at * 1000) / perSecond + (at === 0 ? 0 : (at * 37) % (jitterMs + 1)),
  );
}

describe('sampling a camera', () => {
  test.each([
    [60, 1],
    [30, 0],
    [30, 30],
    [24, 40],
    [15, 40],
    [10, 20],
    [8, 40],
  ])(
    'of %i pictures a second, %i ms late at most, takes 24 at times that the server finds plausible',
    (rate, jitter) => {
      const { timesMs, end } = film(camera(rate, jitter));
      expect(end).toBe('done');
      expect(timesMs).toHaveLength(24);
      expect(arePlausibleTimes(timesMs, 7_000)).toBe(true);
    },
  );

  test('finds out that a camera is too slow', () => {
    expect(film(camera(3)).end).toBe('missed');
  });

  test('does without the last picture, and without no other', () => {
    const all = camera(4);
    expect(film(all.filter((atMs) => atMs !== 5750))).toMatchObject({ end: 'done', timesMs: { length: 23 } });
    expect(film(all.filter((atMs) => atMs !== 5500)).end).toBe('missed');
  });

  test('takes nothing before it is due, unless the next picture would come too late', () => {
    expect(sampleAt([0], 249, 33)).toBe('wait');
    expect(sampleAt([0], 250, 33)).toBe('take');
    expect(sampleAt([0], 220, 125)).toBe('wait');
    expect(sampleAt([0], 226, 125)).toBe('take');
  });

  test('takes the first picture at once', () => {
    expect(sampleAt([], 0, 0)).toBe('take');
  });

  test('keeps a gap after a late picture', () => {
    expect(sampleAt([0, 370], 450, 125)).toBe('wait');
    expect(sampleAt([0, 370], 520, 70)).toBe('take');
  });
});
