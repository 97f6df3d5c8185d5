import { CtidError } from '../errors';
import { CalendarDate, isRealDate, shanghaiMidnight } from './calendar-date';
import { PROVINCES } from './provinces';

/** ISO 7064 MOD 11-2: the weight of each digit is 2^(17−i) mod 11, and the check letter by the remainder (GB 11643-1999 §4.2.4). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_LETTERS = '10X98765432';

/** Nobody alive was born earlier. */
const EARLIEST_BIRTH_YEAR = 1900;

/**
 * The one spelling of a citizen's ID number (公民身份号码): full-width digits, spaces and `x` are normalised, then
 * province, date of birth and check digit are tested.
 * @param now seconds since 1970: a date of birth in the future is refused
 * @throws {CtidError} ID_NUMBER_FIFTEEN_DIGITS, ID_NUMBER_MALFORMED, ID_NUMBER_REGION_UNKNOWN, ID_NUMBER_DATE_INVALID,
 *   ID_NUMBER_CHECK_DIGIT_WRONG
 */
export function parseIdNumber(typed: string, now: number): string {
  const idNumber = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{15}$/.test(idNumber)) throw new CtidError('ID_NUMBER_FIFTEEN_DIGITS');
  if (!/^\d{17}[\dX]$/.test(idNumber)) throw new CtidError('ID_NUMBER_MALFORMED');
  if (!PROVINCES.has(idNumber.slice(0, 2))) throw new CtidError('ID_NUMBER_REGION_UNKNOWN');
  if (!isBirthDate(birthDateOf(idNumber), now)) throw new CtidError('ID_NUMBER_DATE_INVALID');
  if (checkLetterOf(idNumber) !== idNumber[17]) throw new CtidError('ID_NUMBER_CHECK_DIGIT_WRONG');
  return idNumber;
}

/** The check letter, 0–9 or X, of the first 17 digits. */
export function checkLetterOf(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return CHECK_LETTERS.charAt(sum % 11);
}

/** Digits 7 to 14: the date of birth. */
export function birthDateOf(idNumber: string): CalendarDate {
  return {
    year: Number(idNumber.slice(6, 10)),
    month: Number(idNumber.slice(10, 12)),
    day: Number(idNumber.slice(12, 14)),
  };
}

function isBirthDate(date: CalendarDate, now: number): boolean {
  return date.year >= EARLIEST_BIRTH_YEAR && isRealDate(date) && shanghaiMidnight(date) <= now;
}
