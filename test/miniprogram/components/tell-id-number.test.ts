import { describe, expect, test } from 'vitest';
import { maskIdNumber, tellIdNumber } from '../../../miniprogram/components/id-field/tell-id-number';

const NOW = 1_790_000_000;

/** GB 11643-1999's own example has the check digit X. */
const RIGHT = '11010519491231002X';

describe('an ID number while it is typed', () => {
  test('is told how many characters are missing, and nothing else', () => {
    expect(tellIdNumber('', NOW, false)).toEqual({ kind: 'typing', missing: 18 });
    expect(tellIdNumber('1101051949', NOW, false)).toEqual({ kind: 'typing', missing: 8 });
  });

  test('spaces and full-width digits count as what they mean', () => {
    expect(tellIdNumber('110105 19491231 00２', NOW, false)).toEqual({ kind: 'typing', missing: 1 });
  });

  test('is told right or wrong with its last character, before anything is sent', () => {
    expect(tellIdNumber(RIGHT, NOW, false)).toEqual({ kind: 'right', idNumber: RIGHT });
    expect(tellIdNumber(RIGHT.replace('X', 'x'), NOW, false)).toEqual({ kind: 'right', idNumber: RIGHT });
    expect(tellIdNumber('110105194912310021', NOW, false)).toEqual({
      kind: 'wrong',
      code: 'ID_NUMBER_CHECK_DIGIT_WRONG',
    });
  });

  test('an old number of 15 digits is told once the field is left', () => {
    const old = '110105491231002';
    expect(tellIdNumber(old, NOW, false)).toEqual({ kind: 'typing', missing: 3 });
    expect(tellIdNumber(old, NOW, true)).toEqual({ kind: 'wrong', code: 'ID_NUMBER_FIFTEEN_DIGITS' });
  });

  test('an empty field that is left is not called wrong', () => {
    expect(tellIdNumber('', NOW, true)).toEqual({ kind: 'typing', missing: 18 });
  });

  test('a masked number shows neither birthday nor sequence', () => {
    expect(maskIdNumber(RIGHT)).toBe('110 •••• •••• ••• 2X');
    expect(maskIdNumber(RIGHT)).not.toContain('1949');
  });
});
