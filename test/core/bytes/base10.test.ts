import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase10, encodeBase10 } from '#core/bytes/base10';
import { codeOf } from '../../support/code-of';

const bytes = fc.uint8Array({ maxLength: 260 });
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 130 });

describe('base10', () => {
  test('gives back what was encoded', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(decodeBase10(encodeBase10(given))).toEqual(given);
      }),
    );
  });

  test('has one spelling: digits that decode are what encoding gives', () => {
    fc.assert(
      fc.property(digits, (text) => {
        const code = codeOf(() => decodeBase10(text));
        if (code === undefined) expect(encodeBase10(decodeBase10(text))).toBe(text);
        else expect(code).toBe('BASE10_MALFORMED');
      }),
      { numRuns: 2_000 },
    );
  });

  test('needs ceil(n · 8 · log10 2) digits for a tail of n bytes and 41 for a block', () => {
    for (let length = 0; length <= 17; length++) {
      const expected = Math.ceil(length * 8 * Math.log10(2));
      expect(encodeBase10(new Uint8Array(length))).toBe('0'.repeat(expected));
    }
    expect(encodeBase10(new Uint8Array(249)).length).toBe(601);
  });

  test('refuses a block that says more than its bytes can', () => {
    expect(decodeBase10('255')).toEqual(Uint8Array.of(255));
    expect(codeOf(() => decodeBase10('256'))).toBe('BASE10_MALFORMED');
    expect(codeOf(() => decodeBase10('9'.repeat(41)))).toBe('BASE10_MALFORMED');
  });

  test('refuses every length that no byte string has', () => {
    const lengths = Array.from({ length: 42 }, (_, length) => encodeBase10(new Uint8Array(length)).length);
    for (let length = 0; length <= 82; length++) {
      const code = codeOf(() => decodeBase10('0'.repeat(length)));
      expect(code).toBe(lengths.includes(length) ? undefined : 'BASE10_MALFORMED');
    }
  });

  test.each(['12a', ' 12', '12\n', '-12', '１２３', '1.2', '٠٠٠'])('refuses %j: only ASCII digits count', (text) => {
    expect(codeOf(() => decodeBase10(text))).toBe('BASE10_MALFORMED');
  });
});
