import { describe, expect, test } from 'vitest';
import type { Framing } from '#core/face/framing';
import { coachOn, NOTHING_SAID } from '#core/face/framing-coach';

/** What is written and said over time, a reading every third of a second. */
function coached(readings: readonly (readonly [framing: Framing, times: number])[]) {
  const written: (Framing | undefined)[] = [];
  const said: (readonly [Framing, number])[] = [];
  let coaching = NOTHING_SAID;
  let nowMs = 0;
  for (const [framing, times] of readings) {
    for (let at = 0; at < times; at++, nowMs += 333) {
      coaching = coachOn(coaching, framing, nowMs);
      if (coaching.written !== written.at(-1)) written.push(coaching.written);
      if (coaching.spoken !== undefined) said.push([coaching.spoken, nowMs]);
    }
  }
  return { written, said };
}

describe('what is said of the framing', () => {
  test('is nothing when it is good from the start', () => {
    expect(coached([['good', 30]])).toEqual({ written: [], said: [] });
  });

  test('is a hint at once, and the same again every four seconds at most', () => {
    const { written, said } = coached([['nearer', 30]]);
    expect(written).toEqual(['nearer']);
    expect(said).toEqual([
      ['nearer', 0],
      ['nearer', 4_329],
      ['nearer', 8_658],
    ]);
  });

  test('is once that it is good, after a hint was needed', () => {
    const { written, said } = coached([
      ['nearer', 3],
      ['good', 30],
    ]);
    expect(written).toEqual(['nearer', 'good']);
    expect(said).toEqual([
      ['nearer', 0],
      ['good', 999],
    ]);
  });

  test('is once more that it is good when another hint was needed', () => {
    const { said } = coached([
      ['nearer', 3],
      ['good', 15],
      ['left', 3],
      ['good', 15],
    ]);
    expect(said.map(([framing]) => framing)).toEqual(['nearer', 'good', 'left', 'good']);
  });

  test('is written at once when it changes, and said when the hint before was heard', () => {
    const { written, said } = coached([
      ['left', 2],
      ['raise', 6],
    ]);
    expect(written).toEqual(['left', 'raise']);
    expect(said).toEqual([
      ['left', 0],
      ['raise', 1_665],
    ]);
  });

  test('does not chatter at a limit: each of the two every four seconds at most', () => {
    const atLimit = Array.from({ length: 36 }, (_, at) => [at % 2 === 0 ? 'left' : 'good', 1] as const);
    const { said } = coached(atLimit);
    const gapsOf = (framing: Framing): readonly number[] => {
      const times = said.filter(([one]) => one === framing).map(([, ms]) => ms);
      return times.slice(1).map((ms, at) => ms - (times[at] ?? 0));
    };
    expect(Math.min(...gapsOf('left'), ...gapsOf('good'))).toBeGreaterThanOrEqual(4_000);
    expect(said.length).toBeGreaterThan(3);
  });
});
