import { describe, expect, test } from 'vitest';
import { decodeQrText, encodeQrText, isQrText, MAX_QR_DIGITS } from '#core/presentation/qr-text';

const LONGEST = new Uint8Array(249).fill(255);

describe('the text of a QR code', () => {
  test('holds 249 bytes in 604 digits, and no digit more', () => {
    const text = encodeQrText('presentation', LONGEST);
    expect(text.length).toBe(MAX_QR_DIGITS);
    expect(decodeQrText('presentation', text)).toEqual(LONGEST);
    expect(isQrText('presentation', `${text}0`)).toBe(false);
  });

  test.each([
    ['another kind', '2821'],
    ['nothing', ''],
    ['a letter at its end', '281a'],
    ['a line end', '281\n'],
    ['a space before it', ' 281'],
    ['a letter inside', '281a1'],
    ['full-width digits', '281１'],
  ])('is not %s', (_, text) => {
    expect(isQrText('presentation', text)).toBe(false);
    expect(() => decodeQrText('presentation', text)).toThrow(expect.objectContaining({ code: 'CODE_NOT_OURS' }));
  });
});
