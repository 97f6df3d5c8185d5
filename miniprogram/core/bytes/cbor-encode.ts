import { CtidError } from '../errors';
import { CborKey, CborValue, compareKeys, MAJOR, MAX_DEPTH, SIMPLE_FALSE, SIMPLE_TRUE } from './cbor-value';
import { encodeUtf8 } from './utf8';

/**
 * Deterministic CBOR: definite lengths, shortest heads, keys in bytewise order (RFC 8949 §4.2.1).
 * @throws {CtidError} CBOR_MALFORMED when the value is outside the subset
 */
export function encodeCbor(value: CborValue): Uint8Array {
  const written: number[] = [];
  writeItem(written, value, 0);
  return new Uint8Array(written);
}

function writeItem(out: number[], value: CborValue, depth: number): void {
  if (depth > MAX_DEPTH) throw new CtidError('CBOR_MALFORMED', 'nested too deeply');
  if (typeof value === 'number') writeInteger(out, value);
  else if (typeof value === 'boolean') writeHead(out, MAJOR.simple, value ? SIMPLE_TRUE : SIMPLE_FALSE);
  else if (typeof value === 'string') writeString(out, MAJOR.text, encodeUtf8(value));
  else if (value instanceof Uint8Array) writeString(out, MAJOR.bytes, value);
  else if (isMap(value)) writeMap(out, value, depth);
  else writeArray(out, value, depth);
}

function writeInteger(out: number[], value: number): void {
  if (value < 0) writeHead(out, MAJOR.negative, -1 - value);
  else writeHead(out, MAJOR.unsigned, value);
}

function writeString(out: number[], major: number, content: Uint8Array): void {
  writeHead(out, major, content.length);
  for (let at = 0; at < content.length; at++) out.push(content[at] ?? 0);
}

function writeArray(out: number[], items: readonly CborValue[], depth: number): void {
  writeHead(out, MAJOR.array, items.length);
  for (const item of items) writeItem(out, item, depth + 1);
}

function writeMap(out: number[], map: ReadonlyMap<CborKey, CborValue>, depth: number): void {
  writeHead(out, MAJOR.map, map.size);
  const entries = Array.from(map).sort(([a], [b]) => compareKeys(a, b));
  for (const [key, value] of entries) {
    writeItem(out, key, depth + 1);
    writeItem(out, value, depth + 1);
  }
}

function writeHead(out: number[], major: number, argument: number): void {
  const type = major << 5;
  if (!Number.isInteger(argument) || argument < 0 || argument > 0xffffffff) {
    throw new CtidError('CBOR_MALFORMED', 'no integer of 32 bits');
  }
  if (argument < 24) out.push(type | argument);
  else if (argument < 0x100) out.push(type | 24, argument);
  else if (argument < 0x10000) out.push(type | 25, argument >> 8, argument & 0xff);
  else out.push(type | 26, argument >>> 24, (argument >>> 16) & 0xff, (argument >>> 8) & 0xff, argument & 0xff);
}

function isMap(value: object): value is ReadonlyMap<CborKey, CborValue> {
  return value instanceof Map;
}
