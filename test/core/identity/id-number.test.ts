import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthDateOf, checkLetterOf, parseIdNumber } from '#core/identity/id-number';
import { NOW } from '../../fakes/issued';
import { codeOf } from '../../support/code-of';

/** County 9999 was never assigned: no real person can have these numbers. */
const numbered = (first17: string) => first17 + checkLetterOf(first17);
const VALID = numbered('44999919900307123');
const WITH_X = numbered('44999919900307004');

const anyNumber = fc
  .tuple(
    fc.integer({ min: 1900, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(999),
  )
  .map(([year, month, day, sequence]) => {
    const date = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
    return numbered(`449999${date}${String(sequence).padStart(3, '0')}`);
  });

function replaced(text: string, at: number, letter: string): string {
  return text.slice(0, at) + letter + text.slice(at + 1);
}

describe('an ID number', () => {
  test('is taken as it is when it is right', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(parseIdNumber(number, NOW)).toBe(number);
      }),
    );
  });

  test('with any one character mistyped is refused', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        for (let at = 0; at < 18; at++) {
          for (const letter of '0123456789X'.replace(number.charAt(at), '')) {
            expect(codeOf(() => parseIdNumber(replaced(number, at, letter), NOW))).toBeDefined();
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('with two unequal neighbours swapped is refused', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        for (let at = 0; at < 17; at++) {
          const [left = '', right = ''] = number.slice(at, at + 2);
          const swapped = replaced(replaced(number, at, right), at + 1, left);
          if (left !== right) expect(codeOf(() => parseIdNumber(swapped, NOW))).toBeDefined();
        }
      }),
    );
  });

  test('is normalised from full-width digits, spaces, hyphens and a small x', () => {
    expect(WITH_X).toMatch(/X$/);
    const wide = Array.from(VALID, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)).join('');
    expect(parseIdNumber(wide, NOW)).toBe(VALID);
    expect(parseIdNumber(` ${VALID.slice(0, 6)} ${VALID.slice(6, 14)}　${VALID.slice(14)}\n`, NOW)).toBe(VALID);
    expect(parseIdNumber(`${VALID.slice(0, 6)}-${VALID.slice(6)}`, NOW)).toBe(VALID);
    expect(parseIdNumber(WITH_X.toLowerCase(), NOW)).toBe(WITH_X);
    expect(parseIdNumber(WITH_X.replace('X', 'ｘ'), NOW)).toBe(WITH_X);
  });

  test('of 15 digits is refused with its own advice', () => {
    expect(codeOf(() => parseIdNumber('449999900307123', NOW))).toBe('ID_NUMBER_FIFTEEN_DIGITS');
  });

  test.each(['', '4499991990030712', `${VALID}0`, 'X'.repeat(18), VALID.replace('4', 'A'), '４'.repeat(17)])(
    'of another form is refused: %j',
    (typed) => {
      expect(codeOf(() => parseIdNumber(typed, NOW))).toBe('ID_NUMBER_MALFORMED');
    },
  );

  test('of an abolished county is good for life, of no province never', () => {
    const abolished = numbered('44012519900307123');
    expect(parseIdNumber(abolished, NOW)).toBe(abolished);
    expect(codeOf(() => parseIdNumber(numbered('00999919900307123'), NOW))).toBe('ID_NUMBER_REGION_UNKNOWN');
    expect(codeOf(() => parseIdNumber(numbered('99999919900307123'), NOW))).toBe('ID_NUMBER_REGION_UNKNOWN');
  });

  test('of another check letter is refused by that name', () => {
    expect(codeOf(() => parseIdNumber(replaced(WITH_X, 17, '0'), NOW))).toBe('ID_NUMBER_CHECK_DIGIT_WRONG');
    expect(codeOf(() => parseIdNumber(replaced(VALID, 17, 'X'), NOW))).toBe('ID_NUMBER_CHECK_DIGIT_WRONG');
  });

  test('is good from the midnight in Shanghai that begins the day of birth', () => {
    const midnight = Date.parse('2026-06-01T00:00:00+08:00') / 1000;
    const newborn = numbered('44999920260601123');
    expect(codeOf(() => parseIdNumber(newborn, midnight - 1))).toBe('ID_NUMBER_DATE_INVALID');
    expect(parseIdNumber(newborn, midnight)).toBe(newborn);
  });

  test.each([
    ['15 digits', '000000000000000', 'ID_NUMBER_FIFTEEN_DIGITS'],
    ['the form', '00999919901301X', 'ID_NUMBER_MALFORMED'],
    ['the province', '009999199013011230', 'ID_NUMBER_REGION_UNKNOWN'],
    ['the date', '449999199013011230', 'ID_NUMBER_DATE_INVALID'],
    ['the check letter', replaced(VALID, 17, 'X'), 'ID_NUMBER_CHECK_DIGIT_WRONG'],
  ])('with several faults is refused by the first of them: %s', (_, typed, code) => {
    expect(codeOf(() => parseIdNumber(typed, NOW))).toBe(code);
  });

  test.each([
    ['19000101', undefined],
    ['18991231', 'ID_NUMBER_DATE_INVALID'],
    ['20000229', undefined],
    ['19000229', 'ID_NUMBER_DATE_INVALID'],
    ['20230229', 'ID_NUMBER_DATE_INVALID'],
    ['20240229', undefined],
    ['19900431', 'ID_NUMBER_DATE_INVALID'],
    ['19900010', 'ID_NUMBER_DATE_INVALID'],
    ['19900100', 'ID_NUMBER_DATE_INVALID'],
    ['19901301', 'ID_NUMBER_DATE_INVALID'],
    ['20260601', undefined],
    ['20260602', 'ID_NUMBER_DATE_INVALID'],
    ['99990101', 'ID_NUMBER_DATE_INVALID'],
  ])('born on %s gives %s', (date, code) => {
    expect(codeOf(() => parseIdNumber(numbered(`449999${date}123`), NOW))).toBe(code);
  });

  test('holds the date of birth in digits 7 to 14', () => {
    expect(birthDateOf(VALID)).toEqual({ year: 1990, month: 3, day: 7 });
  });

  test('has the check letter of GB 11643-1999, example of §4.2.4', () => {
    expect(checkLetterOf('11010519491231002')).toBe('X');
    expect(checkLetterOf('44052418800101001')).toBe('4');
  });
});
