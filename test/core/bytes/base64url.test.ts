import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { codeOf } from '../../support/code-of';

describe('base64url', () => {
  test('writes what Node writes, and gives it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = encodeBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64url(text)).toEqual(bytes);
      }),
    );
  });

  test('has one spelling: text that decodes is what encoding gives', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ABCXYZabcxyz019-_+/= '), maxLength: 12 });
    fc.assert(
      fc.property(letters, (text) => {
        const code = codeOf(() => decodeBase64url(text));
        if (code === undefined) expect(encodeBase64url(decodeBase64url(text))).toBe(text);
        else expect(code).toBe('TEXT_MALFORMED');
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(['A', 'AAAAA', 'AB', 'AAB', 'AA==', 'A+', 'A/', 'AA\n', 'ＡＡ', '😀'])('refuses %j', (text) => {
    expect(codeOf(() => decodeBase64url(text))).toBe('TEXT_MALFORMED');
  });
});
