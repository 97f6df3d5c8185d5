import { CtidError } from '../errors';
import { CborValue, MAJOR, MAX_DEPTH, SIMPLE_FALSE, SIMPLE_TRUE } from './cbor-value';
import { concatBytes } from './concat-bytes';
import { encodeUtf8 } from './utf8';

/**
 * Deterministic CBOR: definite lengths, shortest heads, keys in bytewise order (RFC 8949 §4.2.1).
 * @throws {CtidError} CBOR_MALFORMED when the value is outside the subset
 */
export function encodeCbor(value: CborValue): Uint8Array {
  return encodeItem(value, 0);
}

function encodeItem(value: CborValue, depth: number): Uint8Array {
  if (depth > MAX_DEPTH) throw new CtidError('CBOR_MALFORMED', 'nested too deeply');
  if (typeof value === 'number') return encodeInteger(value);
  if (typeof value === 'boolean') return encodeHead(MAJOR.simple, value ? SIMPLE_TRUE : SIMPLE_FALSE);
  if (typeof value === 'string') return withHead(MAJOR.text, encodeUtf8(value));
  if (value instanceof Uint8Array) return withHead(MAJOR.bytes, value);
  if (isMap(value)) return encodeMap(value, depth);
  return concatBytes(encodeHead(MAJOR.array, value.length), ...value.map((item) => encodeItem(item, depth + 1)));
}

function encodeInteger(value: number): Uint8Array {
  return value < 0 ? encodeHead(MAJOR.negative, -1 - value) : encodeHead(MAJOR.unsigned, value);
}

function encodeMap(map: ReadonlyMap<number, CborValue>, depth: number): Uint8Array {
  const entries = Array.from(map, ([key, value]) => ({ key: encodeInteger(key), value: encodeItem(value, depth + 1) }));
  entries.sort((a, b) => compareBytes(a.key, b.key));
  return concatBytes(encodeHead(MAJOR.map, map.size), ...entries.map(({ key, value }) => concatBytes(key, value)));
}

function withHead(major: number, content: Uint8Array): Uint8Array {
  return concatBytes(encodeHead(major, content.length), content);
}

function encodeHead(major: number, argument: number): Uint8Array {
  const type = major << 5;
  if (!Number.isInteger(argument) || argument < 0 || argument > 0xffffffff) {
    throw new CtidError('CBOR_MALFORMED', 'no integer of 32 bits');
  }
  if (argument < 24) return Uint8Array.of(type | argument);
  if (argument < 0x100) return Uint8Array.of(type | 24, argument);
  if (argument < 0x10000) return Uint8Array.of(type | 25, argument >> 8, argument);
  return Uint8Array.of(type | 26, argument >>> 24, argument >>> 16, argument >>> 8, argument);
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const differing = a.findIndex((byte, at) => byte !== b[at]);
  return differing < 0 ? a.length - b.length : (a[differing] ?? 0) - (b[differing] ?? 0);
}

function isMap(value: object): value is ReadonlyMap<number, CborValue> {
  return value instanceof Map;
}
