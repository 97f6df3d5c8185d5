import { describe, expect, test } from 'vitest';
import type { CborValue } from '#core/bytes/cbor-value';
import { anyBytesOf, bytesOf, listOf, mapOf, textOf, unsignedOf } from '#core/certificate/cbor-shape';
import { codeOf } from '../../support/code-of';

/** One value of each kind; what a function does not name it must refuse. */
const KINDS: readonly (CborValue | undefined)[] = [undefined, 7, true, '七', new Uint8Array(7), [7], new Map([[7, 7]])];

type Reader = (value: CborValue | undefined) => unknown;

describe('a shape', () => {
  test.each<[string, Reader, CborValue]>([
    ['a map', (value) => mapOf(value, 1), new Map([[7, 7]])],
    ['a list', (value) => listOf(value), [7]],
    ['a number', (value) => unsignedOf(value), 7],
    ['so many bytes', (value) => bytesOf(value, 7), new Uint8Array(7)],
    ['any bytes', anyBytesOf, new Uint8Array(7)],
    ['text', textOf, '七'],
  ])('of %s is given back, and no other kind is taken for it', (_, read, expected) => {
    const taken = KINDS.filter((value) => codeOf(() => read(value)) === undefined);
    expect(taken).toEqual([expected]);
    expect(taken.map(read)).toEqual([expected]);
    const codes = KINDS.map((value) => codeOf(() => read(value)));
    expect(new Set(codes)).toEqual(new Set([undefined, 'COSE_MALFORMED']));
  });

  test.each<[string, (size: number) => unknown, readonly number[]]>([
    ['a map of two', (size) => mapOf(new Map(entries(size)), 2), [2]],
    ['two to four items', (size) => listOf(entries(size), 2, 4), [2, 3, 4]],
    ['four bytes', (size) => bytesOf(new Uint8Array(size), 4), [4]],
    ['a number up to four', (size) => unsignedOf(size, 4), [0, 1, 2, 3, 4]],
  ])('of %s has that size and no other', (_, read, sizes) => {
    const taken = [0, 1, 2, 3, 4, 5, 6].filter((size) => codeOf(() => read(size)) === undefined);
    expect(taken).toEqual(sizes);
  });

  test('of a number is no negative one, and has 32 bits unless less is said', () => {
    expect(codeOf(() => unsignedOf(-1))).toBe('COSE_MALFORMED');
    expect(unsignedOf(0xffffffff)).toBe(0xffffffff);
    expect(codeOf(() => unsignedOf(0x100000000))).toBe('COSE_MALFORMED');
  });
});

function entries(size: number): [number, number][] {
  return Array.from({ length: size }, (_, at) => [at, at]);
}
