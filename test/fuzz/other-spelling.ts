import { encodeCbor } from '#core/bytes/cbor-encode';
import { type CborValue, MAJOR } from '#core/bytes/cbor-value';
import { encodeUtf8 } from '#core/bytes/utf8';
import { concatBytes } from '../support/concat-bytes';

/** What other encoders may write for the same value, and deterministic CBOR may not (RFC 8949 §3, §4.2). */
export const SPELLINGS = ['longer', 'longest', 'indefinite', 'tagged', 'turned', 'told twice', 'float'] as const;
export type Spelling = (typeof SPELLINGS)[number];

/** A value with its item number `at` spelt otherwise; the same bytes where that item has no such spelling. */
export function spellOtherwise(value: CborValue, at: number, how: Spelling): Uint8Array {
  let left = at;
  const write = (item: CborValue): Uint8Array => {
    const spelling = left-- === 0 ? how : undefined;
    if (item instanceof Uint8Array) return string(MAJOR.bytes, item, spelling);
    if (typeof item === 'string') return string(MAJOR.text, encodeUtf8(item), spelling);
    if (Array.isArray(item)) return container(MAJOR.array, item.length, item.map(write), spelling);
    if (item instanceof Map) return map(item, write, spelling);
    if (typeof item === 'number') return integer(item, spelling);
    return spelling === 'tagged' ? concatBytes(Uint8Array.of(0xc1), encodeCbor(item)) : encodeCbor(item);
  };
  return write(value);
}

function map(
  items: ReadonlyMap<unknown, CborValue>,
  write: (item: CborValue) => Uint8Array,
  spelling?: Spelling,
): Uint8Array {
  const sorted = Array.from(items, ([key, item]) => [encodeCbor(key as number), item] as const);
  sorted.sort(([a], [b]) => Buffer.compare(a, b));
  const entries = sorted.map(([key, item]) => concatBytes(key, write(item)));
  const first = entries.slice(0, 1);
  if (spelling === 'turned') return container(MAJOR.map, entries.length, entries.reverse());
  if (spelling === 'told twice') return container(MAJOR.map, entries.length + first.length, [...first, ...entries]);
  return container(MAJOR.map, entries.length, entries, spelling);
}

function string(major: number, content: Uint8Array, spelling?: Spelling): Uint8Array {
  const chunk = concatBytes(head(major, content.length), content);
  return spelling === 'indefinite' ? indefinite(major, [chunk]) : container(major, content.length, [content], spelling);
}

function container(major: number, length: number, parts: readonly Uint8Array[], spelling?: Spelling): Uint8Array {
  return spelling === 'indefinite' ? indefinite(major, parts) : concatBytes(head(major, length, spelling), ...parts);
}

function indefinite(major: number, parts: readonly Uint8Array[]): Uint8Array {
  return concatBytes(Uint8Array.of((major << 5) | 31), ...parts, Uint8Array.of(0xff));
}

function integer(value: number, spelling?: Spelling): Uint8Array {
  if (spelling === 'float') {
    const bytes = new DataView(new ArrayBuffer(9));
    bytes.setUint8(0, 0xfb);
    bytes.setFloat64(1, value);
    return new Uint8Array(bytes.buffer);
  }
  return value < 0 ? head(MAJOR.negative, -1 - value, spelling) : head(MAJOR.unsigned, value, spelling);
}

function head(major: number, argument: number, spelling?: Spelling): Uint8Array {
  const type = major << 5;
  const shortest = [24, 0x100, 0x10000, 2 ** 32].findIndex((end) => argument < end);
  const size = spelling === 'longest' ? 4 : shortest + (spelling === 'longer' ? 1 : 0);
  const tag = spelling === 'tagged' ? [0xc1] : [];
  if (size === 0) return Uint8Array.of(...tag, type | argument);
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(argument));
  return Uint8Array.of(...tag, type | (23 + size), ...bytes.subarray(8 - 2 ** (size - 1)));
}
