import { decode, encode, rfc8949EncodeOptions } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCbor } from '#core/bytes/cbor-decode';
import { encodeCbor } from '#core/bytes/cbor-encode';
import { cborValue } from '../support/cbor-arbitrary';
import { codeOf } from '../support/code-of';
import { toHex } from '../support/hex';
import { byteMutation, several } from './byte-mutations';
import { cborMutation } from './cbor-mutations';
import { fuzz } from './fuzz';
import { SPELLINGS, spellOtherwise } from './other-spelling';

/** cborg, which shares nothing with our reader, as strict as it can be. */
const STRICT = {
  strict: true,
  useMaps: true,
  rejectDuplicateMapKeys: true,
  allowIndefinite: false,
  allowUndefined: false,
};

const mutation = fc.oneof({ weight: 3, arbitrary: byteMutation }, { weight: 1, arbitrary: cborMutation });
const mutated = fc.tuple(cborValue, several(mutation)).map(([value, mutate]) => mutate(encodeCbor(value)));
const anyBytes = fc.oneof(
  { weight: 4, arbitrary: mutated },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }) },
);

/** What cborg reads out of bytes that are their own deterministic spelling, or nothing. */
function readByOracle(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    const value: unknown = decode(bytes, STRICT);
    return toHex(encode(value, rfc8949EncodeOptions)) === toHex(bytes) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** The subset in its own words: whole numbers of 32 bits, strings, booleans, lists, maps of whole numbers, eight levels. */
function isInSubset(value: unknown, depth = 0): boolean {
  if (depth > 8) return false;
  if (typeof value === 'number') return Number.isInteger(value) && value >= -(2 ** 32) && value < 2 ** 32;
  if (typeof value === 'boolean' || typeof value === 'string' || value instanceof Uint8Array) return true;
  if (Array.isArray(value)) return value.every((item) => isInSubset(item, depth + 1));
  if (!(value instanceof Map)) return false;
  return Array.from(value).every(
    ([key, item]) => typeof key === 'number' && isInSubset(key, depth + 1) && isInSubset(item, depth + 1),
  );
}

describe('CBOR, mutated', () => {
  test('is taken exactly when cborg takes it, finds it deterministic, and it is in the subset', () => {
    fuzz(20_000, anyBytes, (bytes) => {
      const oracle = readByOracle(bytes);
      const code = codeOf(() => decodeCbor(bytes));
      if (oracle === undefined || !isInSubset(oracle.value)) expect(code).toBe('CBOR_MALFORMED');
      else expect(decodeCbor(bytes)).toEqual(oracle.value);
    });
  });

  test('that is taken is what encoding its value gives, here and in cborg', () => {
    fuzz(20_000, anyBytes, (bytes) => {
      if (codeOf(() => decodeCbor(bytes)) !== undefined) return;
      const value = decodeCbor(bytes);
      expect(toHex(encodeCbor(value))).toBe(toHex(bytes));
      expect(toHex(encode(value, rfc8949EncodeOptions))).toBe(toHex(bytes));
    });
  });

  test('in any other spelling of its value is refused', () => {
    fuzz(10_000, fc.tuple(cborValue, fc.nat(12), fc.constantFrom(...SPELLINGS)), ([value, at, how]) => {
      const bytes = spellOtherwise(value, at, how);
      const isOurs = toHex(bytes) === toHex(encodeCbor(value));
      expect(codeOf(() => decodeCbor(bytes))).toBe(isOurs ? undefined : 'CBOR_MALFORMED');
    });
  });
});
