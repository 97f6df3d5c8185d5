import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCbor } from '#core/bytes/cbor-decode';
import { encodeCbor } from '#core/bytes/cbor-encode';
import type { CborValue } from '#core/bytes/cbor-value';
import { cborValue } from '../../support/cbor-arbitrary';
import { codeOf } from '../../support/code-of';
import { fromHex, toHex } from '../../support/hex';

describe('CBOR', () => {
  test('gives back what was encoded', () => {
    fc.assert(
      fc.property(cborValue, (value) => {
        expect(decodeCbor(encodeCbor(value))).toEqual(value);
      }),
    );
  });

  test('has one spelling: bytes that decode are what encoding gives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), (bytes) => {
        const code = codeOf(() => decodeCbor(bytes));
        if (code === undefined) expect(encodeCbor(decodeCbor(bytes))).toEqual(bytes);
        else expect(code).toBe('CBOR_MALFORMED');
      }),
      { numRuns: 10_000 },
    );
  });

  test('one changed bit is refused or gives another value, in its one spelling', () => {
    fc.assert(
      fc.property(cborValue, fc.nat(), (value, at) => {
        const bytes = encodeCbor(value);
        const bit = at % (bytes.length * 8);
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        if (codeOf(() => decodeCbor(bytes)) !== undefined) return;
        expect(encodeCbor(decodeCbor(bytes))).toEqual(bytes);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each<[string, CborValue]>([
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['190100', 256],
    ['1a00010000', 65_536],
    ['1affffffff', 0xffffffff],
    ['20', -1],
    ['3903e7', -1000],
    ['40', new Uint8Array(0)],
    ['62c3bc', 'ü'],
    ['8201820203', [1, [2, 3]]],
    [
      'a201020304',
      new Map([
        [1, 2],
        [3, 4],
      ]),
    ],
    ['f4', false],
    ['f5', true],
  ])('writes %s as RFC 8949 appendix A does', (hex, value) => {
    expect(toHex(encodeCbor(value))).toBe(hex);
    expect(decodeCbor(fromHex(hex))).toEqual(value);
  });

  test('sorts keys by their bytes, so that negative ones come last', () => {
    const map = new Map([
      [-1, 0],
      [24, 0],
      [1, 0],
      [-65_537, 0],
    ]);
    expect(toHex(encodeCbor(map))).toBe('a401001818002000' + '3a0001000000');
  });

  test.each([
    ['', 'nothing'],
    ['1800', 'a number that is longer than it need be'],
    ['190017', 'a number of two bytes that one holds'],
    ['1a0000ffff', 'a number of four bytes that two hold'],
    ['1b0000000100000000', 'a number of 64 bits'],
    ['5800', 'a length that is longer than it need be'],
    ['5f4100ff', 'an indefinite byte string'],
    ['9f00ff', 'an indefinite array'],
    ['bf0000ff', 'an indefinite map'],
    ['a203000100', 'unsorted keys'],
    ['a201000100', 'the same key twice'],
    ['a1616100', 'a key of text'],
    ['a1f500', 'a key of another type'],
    ['c000', 'a tag'],
    ['f6', 'null'],
    ['f7', 'undefined'],
    ['f814', 'false in two bytes'],
    ['f90000', 'a float of 16 bits'],
    ['fa00000000', 'a float of 32 bits'],
    ['ff', 'a break'],
    ['0000', 'a byte after the end'],
    ['8201', 'an array cut off'],
    ['9affffffff', 'an array of four thousand million'],
    ['baffffffff', 'a map of four thousand million'],
    ['5affffffff', 'a byte string of four gigabytes'],
    ['62ff00', 'text that is not UTF-8'],
    ['1c', 'a reserved head'],
    [`${'81'.repeat(9)}00`, 'nine levels'],
  ])('refuses %s: %s', (hex) => {
    expect(codeOf(() => decodeCbor(fromHex(hex)))).toBe('CBOR_MALFORMED');
  });

  test('takes eight levels', () => {
    const hex = `${'81'.repeat(8)}00`;
    expect(toHex(encodeCbor(decodeCbor(fromHex(hex))))).toBe(hex);
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 0x100000000, -0x100000001])('does not write %d', (value) => {
    expect(codeOf(() => encodeCbor(value))).toBe('CBOR_MALFORMED');
  });

  test('does not write more than eight levels', () => {
    let value: CborValue = 0;
    for (let level = 0; level < 9; level++) value = [value];
    expect(codeOf(() => encodeCbor(value))).toBe('CBOR_MALFORMED');
  });
});
