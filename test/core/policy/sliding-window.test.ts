import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeOne, type takingsWithin } from '#core/policy/sliding-window';

const LIMIT = { most: 3, window: 100 };

/** Takes for each intent at its time; tells how often it was let through. */
function takeAll(times: readonly number[], limit = LIMIT): { at: number; taken: boolean }[] {
  let takings: ReturnType<typeof takeOne> = [];
  return times.map((at, number) => {
    const next = takeOne(takings ?? [], limit, `intent ${number}`, at);
    if (next !== undefined) takings = next;
    return { at, taken: next !== undefined };
  });
}

describe('a sliding window', () => {
  test('never lets more through within any stretch of its length', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 60 }), (unsorted) => {
        const times = [...unsorted].sort((a, b) => a - b);
        const taken = takeAll(times).filter((one) => one.taken);
        for (const { at } of taken) {
          const within = taken.filter((other) => other.at > at - LIMIT.window && other.at <= at);
          expect(within.length).toBeLessThanOrEqual(LIMIT.most);
        }
      }),
    );
  });

  test('lets the next one through as soon as the first is out of the window', () => {
    expect(takeAll([0, 50, 60, 99, 100]).map(({ taken }) => taken)).toEqual([true, true, true, false, true]);
  });

  test('takes once for one intent, also when the limit is reached since', () => {
    const takings = ['a', 'b', 'c'].reduce(
      (all, intent) => takeOne(all, LIMIT, intent, 1) ?? all,
      [] as ReturnType<typeof takingsWithin>,
    );
    expect(takeOne(takings, LIMIT, 'b', 2)).toEqual(takings);
    expect(takeOne(takings, LIMIT, 'd', 2)).toBeUndefined();
  });
});
