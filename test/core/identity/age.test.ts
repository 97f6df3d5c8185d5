import { describe, expect, test } from 'vitest';
import { ADULT_AGE, isOfAge, reachesAgeAt } from '#core/identity/age';
import { isRealDate, shanghaiDate, shanghaiHour, shanghaiMidnight } from '#core/identity/calendar-date';

const at = (text: string) => Date.parse(text) / 1000;

describe('age', () => {
  test('17 years and 364 days are not 18, until midnight in Shanghai', () => {
    const birth = { year: 2008, month: 6, day: 2 };
    expect(isOfAge(birth, ADULT_AGE, at('2026-06-01T12:00:00+08:00'))).toBe(false);
    expect(isOfAge(birth, ADULT_AGE, at('2026-06-01T23:59:59+08:00'))).toBe(false);
    expect(isOfAge(birth, ADULT_AGE, at('2026-06-02T00:00:00+08:00'))).toBe(true);
  });

  test('midnight is that of Shanghai, not of Greenwich', () => {
    expect(reachesAgeAt({ year: 2000, month: 1, day: 1 }, 18)).toBe(at('2017-12-31T16:00:00Z'));
  });

  test.each([
    [2004, '2022-03-01T00:00:00+08:00'],
    [2000, '2018-03-01T00:00:00+08:00'],
  ])('born on 29 February %i, the birthday of a common year is 1 March', (year, midnight) => {
    expect(reachesAgeAt({ year, month: 2, day: 29 }, 18)).toBe(at(midnight));
  });

  test('born on 29 February, the birthday of a leap year is 29 February', () => {
    expect(reachesAgeAt({ year: 2008, month: 2, day: 29 }, 16)).toBe(at('2024-02-29T00:00:00+08:00'));
  });

  test('works before 1970', () => {
    expect(isOfAge({ year: 1930, month: 1, day: 1 }, ADULT_AGE, at('1947-12-31T23:59:59+08:00'))).toBe(false);
    expect(isOfAge({ year: 1930, month: 1, day: 1 }, ADULT_AGE, at('1948-01-01T00:00:00+08:00'))).toBe(true);
  });
});

describe('the calendar of Shanghai', () => {
  test.each([
    ['2026-06-01T15:59:59Z', { year: 2026, month: 6, day: 1 }, 23],
    ['2026-06-01T16:00:00Z', { year: 2026, month: 6, day: 2 }, 0],
    ['2026-12-31T16:00:00Z', { year: 2027, month: 1, day: 1 }, 0],
  ])('%s is the day %j, hour %i', (text, day, hour) => {
    expect(shanghaiDate(at(text))).toEqual(day);
    expect(shanghaiHour(at(text))).toBe(hour);
  });

  test('a day begins at its midnight', () => {
    expect(shanghaiDate(shanghaiMidnight({ year: 2024, month: 2, day: 29 }))).toEqual({
      year: 2024,
      month: 2,
      day: 29,
    });
    expect(shanghaiDate(shanghaiMidnight({ year: 2024, month: 3, day: 1 }) - 1)).toEqual({
      year: 2024,
      month: 2,
      day: 29,
    });
  });

  test('31 April and month 0 are no days', () => {
    expect(isRealDate({ year: 2026, month: 4, day: 30 })).toBe(true);
    expect(isRealDate({ year: 2026, month: 4, day: 31 })).toBe(false);
    expect(isRealDate({ year: 2026, month: 0, day: 1 })).toBe(false);
  });

  test.each([
    [2024, 366],
    [2026, 365],
    [1900, 365],
    [26, 0],
  ])('the year %i has %i days', (year, days) => {
    const months = Array.from({ length: 26 }, (_, month) => month);
    const all = months.flatMap((month) => Array.from({ length: 64 }, (_, day) => ({ year, month, day })));
    expect(all.filter(isRealDate)).toHaveLength(days);
  });
});
