import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase10, encodeBase10 } from '#core/bytes/base10';
import { codeOf } from '../support/code-of';
import { toHex } from '../support/hex';
import { digitMutation } from './digit-mutations';
import { fuzz } from './fuzz';

const bytes = fc.uint8Array({ maxLength: 60 });

/** The same digits by long integers: blocks of 17 bytes, each as long as its greatest number. */
function encodeByOracle(given: Uint8Array): string {
  const blocks = toHex(given).match(/.{1,34}/g) ?? [];
  const digits = blocks.map((hex) => {
    const { length } = String(16n ** BigInt(hex.length) - 1n);
    return String(BigInt(`0x${hex}`)).padStart(length, '0');
  });
  return digits.join('');
}

describe('base10', () => {
  test('writes the digits that long integers give', () => {
    fuzz(5_000, bytes, (given) => {
      expect(encodeBase10(given)).toBe(encodeByOracle(given));
    });
  });

  test('mutated is refused by its name, or is the one spelling of what it says', () => {
    fuzz(20_000, fc.tuple(bytes, digitMutation), ([given, mutate]) => {
      const digits = mutate(encodeBase10(given));
      const code = codeOf(() => decodeBase10(digits));
      if (code === undefined) expect(encodeByOracle(decodeBase10(digits))).toBe(digits);
      else expect(code).toBe('BASE10_MALFORMED');
    });
  });
});
