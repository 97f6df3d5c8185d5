import { describe, expect, test } from 'vitest';
import { isStrict } from '#core/certificate/ed25519-guard';
import { concatBytes } from '../../support/concat-bytes';

/** L and p of RFC 8032 §5.1, as long integers. */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const PRIME = 2n ** 255n - 19n;

/** A y that is canonical and of large order. */
const SOUND = 9n;
const SIGN_OF_X = 2n ** 255n;

/** 32 bytes, little endian. */
function bytesOf(number: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, at) => Number((number >> BigInt(8 * at)) & 255n));
}

const guard = ({ r = SOUND, s = 1n, key = SOUND }) => isStrict(concatBytes(bytesOf(r), bytesOf(s)), bytesOf(key));

describe('the guard', () => {
  test.each([
    ['0', 0n, true],
    ['L − 256', ORDER - 256n, true],
    ['L − 1', ORDER - 1n, true],
    ['L', ORDER, false],
    ['L + 1', ORDER + 1n, false],
    ['L + 256', ORDER + 256n, false],
    ['2^253', 2n ** 253n, false],
    ['2^256 − 1', 2n ** 256n - 1n, false],
  ])('has an answer to S = %s', (_, s, isTaken) => {
    expect(guard({ s })).toBe(isTaken);
  });

  test.each([
    ['2', 2n, true],
    ['p − 2', PRIME - 2n, true],
    ['0, of small order', 0n, false],
    ['1, of small order', 1n, false],
    ['p − 1, of small order', PRIME - 1n, false],
    ['p', PRIME, false],
    ['p + 2', PRIME + 2n, false],
    ['2^255 − 1', 2n ** 255n - 1n, false],
  ])('has one answer to y = %s in the key and in R, whatever the sign of x', (_, y, isTaken) => {
    for (const point of [y, y + SIGN_OF_X]) {
      expect(guard({ key: point })).toBe(isTaken);
      expect(guard({ r: point })).toBe(isTaken);
    }
  });

  test('refuses lengths that are a byte off, also where the bytes would do', () => {
    const [signature, key] = [concatBytes(bytesOf(SOUND), bytesOf(0n)), bytesOf(SOUND)];
    const longer = (bytes: Uint8Array) => concatBytes(bytes, new Uint8Array(1));
    expect(isStrict(signature, key)).toBe(true);
    expect(isStrict(longer(signature), key)).toBe(false);
    expect(isStrict(signature.subarray(0, 63), key)).toBe(false);
    expect(isStrict(signature, longer(key))).toBe(false);
    expect(isStrict(signature, key.subarray(0, 31))).toBe(false);
  });

  test('leaves key and signature as they are', () => {
    const [signature, key] = [concatBytes(bytesOf(SOUND + SIGN_OF_X), bytesOf(1n)), bytesOf(SOUND + SIGN_OF_X)];
    isStrict(signature, key);
    expect(signature).toEqual(concatBytes(bytesOf(SOUND + SIGN_OF_X), bytesOf(1n)));
    expect(key).toEqual(bytesOf(SOUND + SIGN_OF_X));
  });
});
