import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCron, nextDue } from '../../../devtools/localcloud/cron';

/** Times of Asia/Shanghai. */
function at(text: string): number {
  return Date.parse(`${text}+08:00`);
}

describe('the next time of a cron expression', () => {
  it.each([
    ['0 * * * * * *', '2026-07-01T10:00:00', '2026-07-01T10:01:00'],
    ['0 * * * * * *', '2026-07-01T10:00:59.999', '2026-07-01T10:01:00'],
    ['*/20 * * * * * *', '2026-07-01T10:00:41', '2026-07-01T10:01:00'],
    ['0 30 3 * * * *', '2026-07-01T04:00:00', '2026-07-02T03:30:00'],
    ['0 0 0 1 1 * *', '2026-07-01T04:00:00', '2027-01-01T00:00:00'],
    ['0 0 0 29 2 * *', '2026-07-01T04:00:00', '2028-02-29T00:00:00'],
    ['0 0 0 31 * * *', '2026-06-01T00:00:00', '2026-07-31T00:00:00'],
    ['0 0 9-17/* * * * *', '2026-07-01T04:00:00', undefined],
    ['0 0 9-17 * * 1-5 *', '2026-07-03T18:00:00', '2026-07-06T09:00:00'],
    ['0 0 0 * * 0 *', '2026-07-01T00:00:00', '2026-07-05T00:00:00'],
    ['0 0 0 15 * 1 *', '2026-07-01T00:00:00', '2026-07-06T00:00:00'],
    ['0 0 0 7 * 1 *', '2026-07-06T00:00:00', '2026-07-07T00:00:00'],
    ['5,10 0 0 1 1 * 2030', '2026-07-01T00:00:00', '2030-01-01T00:00:05'],
    ['0 0 0 1 1 * 2020', '2026-07-01T00:00:00', undefined],
    ['0 0 0 30 2 * *', '2026-07-01T00:00:00', undefined],
  ])('%s after %s is %s', (expression, after, expected) => {
    expect(nextDue(expression, at(after))).toBe(expected === undefined ? undefined : at(expected));
  });

  it('is later than the time it was asked for, and the earliest that is due', () => {
    const seconds = fc.integer({ min: 0, max: 2_000_000_000 });
    fc.assert(
      fc.property(seconds, fc.integer({ min: 0, max: 59 }), (after, second) => {
        const due = nextDue(`${second} * * * * * *`, after * 1000) ?? 0;
        expect(due / 1000 - after).toBeGreaterThan(0);
        expect(due / 1000 - after).toBeLessThanOrEqual(60);
        expect(new Date(due).getUTCSeconds()).toBe(second);
      }),
    );
  });
});

describe('what is no cron expression', () => {
  it.each([
    '',
    '* * * * *',
    '60 * * * * * *',
    '* * * 0 * * *',
    '* * * * 13 * *',
    '* * * * * 7 *',
    '5-1 * * * * * *',
    '*/0 * * * * * *',
    '1, * * * * * *',
    '-1 * * * * * *',
    'x * * * * * *',
    '* * * * * * 1969',
  ])('%o', (expression) => {
    expect(isCron(expression)).toBe(false);
  });
});
