/** A key of a map: an integer, or text where a standard names its fields (the IETF status list does). */
export type CborKey = number | string;

/**
 * What CTID1 may hold: integers of 32 bits (major types 0 and 1), byte strings, UTF-8 text, arrays, maps, and the two
 * booleans. No floats, null, tags or indefinite lengths.
 */
export type CborValue = number | boolean | string | Uint8Array | readonly CborValue[] | ReadonlyMap<CborKey, CborValue>;

/** Major types of RFC 8949 §3.1, in the order of their numbers. */
export const MAJOR = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, simple: 7 } as const;

/** False and true, RFC 8949 §3.3. */
export const SIMPLE_FALSE = 20;
export const SIMPLE_TRUE = 21;

/** Deeper nesting is refused on both sides: CTID1 itself needs four. */
export const MAX_DEPTH = 8;

/** Bytewise order of shortest heads: 0, 1, 2 …, then −1, −2, −3 …, then text, shorter first (RFC 8949 §4.2.1). */
export function compareKeys(a: CborKey, b: CborKey): number {
  const ranks = rankOf(a) - rankOf(b);
  if (ranks !== 0) return ranks;
  if (typeof a === 'string' || typeof b === 'string') return compareTexts(String(a), String(b));
  return a < 0 ? b - a : a - b;
}

function rankOf(key: CborKey): number {
  if (typeof key === 'string') return 2;
  return key < 0 ? 1 : 0;
}

/** Keys of text are field names in ASCII: their letters sort as their bytes do. */
function compareTexts(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
