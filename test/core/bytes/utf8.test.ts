import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '#core/bytes/utf8';
import { codeOf } from '../../support/code-of';
import { fromHex } from '../../support/hex';

describe('UTF-8', () => {
  test('writes what the platform writes, also for lone surrogates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(encodeUtf8(text)).toEqual(new Uint8Array(new TextEncoder().encode(text)));
      }),
    );
    expect(encodeUtf8('\ud800')).toEqual(fromHex('efbfbd'));
  });

  test('accepts the same bytes as a strict platform decoder, with the same text', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), (bytes) => {
        const code = codeOf(() => decodeUtf8(bytes));
        if (code === undefined) expect(decodeUtf8(bytes)).toBe(strict.decode(bytes));
        else expect(() => strict.decode(bytes)).toThrow();
      }),
      { numRuns: 5_000 },
    );
  });

  test('gives back every code point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
      }),
    );
  });

  test.each([
    ['c080', 'an overlong NUL'],
    ['c1bf', 'an overlong letter'],
    ['e09fbf', 'an overlong form of three bytes'],
    ['f08fbfbf', 'an overlong form of four bytes'],
    ['eda080', 'a surrogate'],
    ['f4908080', 'a point beyond U+10FFFF'],
    ['f5808080', 'a lead byte beyond U+10FFFF'],
    ['80', 'a stray continuation'],
    ['e5bc', 'a form cut off'],
    ['e52841', 'a form interrupted'],
    ['ff', 'a byte that never occurs'],
  ])('refuses %s, %s (RFC 3629 §3)', (hex) => {
    expect(codeOf(() => decodeUtf8(fromHex(hex)))).toBe('TEXT_MALFORMED');
  });
});
