/**
 * What CTID1 may hold: integers of 32 bits (major types 0 and 1), byte strings, UTF-8 text, arrays,
 * maps with integer keys, and the two booleans. No floats, null, tags or indefinite lengths.
 */
export type CborValue = number | boolean | string | Uint8Array | readonly CborValue[] | ReadonlyMap<number, CborValue>;

/** Major types of RFC 8949 §3.1, in the order of their numbers. */
export const MAJOR = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, simple: 7 } as const;

/** False and true, RFC 8949 §3.3. */
export const SIMPLE_FALSE = 20;
export const SIMPLE_TRUE = 21;

/** Deeper nesting is refused on both sides: CTID1 itself needs four. */
export const MAX_DEPTH = 8;

/** Bytewise order of shortest heads: 0, 1, 2 …, and after them −1, −2, −3 … (RFC 8949 §4.2.1). */
export function compareKeys(a: number, b: number): number {
  if (a < 0 !== b < 0) return a < 0 ? 1 : -1;
  return a < 0 ? b - a : a - b;
}
