import { CtidError } from '../errors';
import { CborKey, CborValue, compareKeys, MAJOR, MAX_DEPTH, SIMPLE_FALSE, SIMPLE_TRUE } from './cbor-value';
import { decodeUtf8 } from './utf8';

/**
 * The value of deterministic CBOR. There is one spelling: heads are the shortest, keys rise, text is UTF-8 and nothing
 * follows, so that what is read and written again is the same bytes (RFC 8949 §4.2.1).
 * @throws {CtidError} CBOR_MALFORMED; also for keys that are no integers
 */
export function decodeCbor(bytes: Uint8Array): CborValue {
  return decode(new Reader(bytes, isInteger));
}

/** As `decodeCbor`, with maps whose keys may be ASCII text. @throws {CtidError} CBOR_MALFORMED */
export function decodeCborWithNames(bytes: Uint8Array): CborValue {
  return decode(new Reader(bytes, (key) => isInteger(key) || isName(key)));
}

function decode(reader: Reader): CborValue {
  const value = reader.readItem(0);
  if (!reader.isAtEnd()) throw malformed('something follows');
  return value;
}

function isInteger(key: CborValue): key is number {
  return typeof key === 'number';
}

function isName(key: CborValue): key is string {
  return typeof key === 'string' && /^[ -~]+$/.test(key);
}

/** The least argument for a head with so many bytes behind it (RFC 8949 §4.2.1). */
const SHORTEST: Readonly<Record<number, number>> = { 1: 24, 2: 0x100, 4: 0x10000 };

class Reader {
  private at = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly isKey: (key: CborValue) => key is CborKey,
  ) {}

  isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  readItem(depth: number): CborValue {
    if (depth > MAX_DEPTH) throw malformed('nested too deeply');
    const { major, argument } = this.readHead();
    if (major === MAJOR.unsigned) return argument;
    if (major === MAJOR.negative) return -1 - argument;
    if (major === MAJOR.bytes) return this.take(argument);
    if (major === MAJOR.text) return this.readText(argument);
    if (major === MAJOR.array) return this.readArray(argument, depth);
    if (major === MAJOR.map) return this.readMap(argument, depth);
    if (major === MAJOR.simple && argument === SIMPLE_FALSE) return false;
    if (major === MAJOR.simple && argument === SIMPLE_TRUE) return true;
    throw malformed('a type outside the subset');
  }

  private readHead(): { major: number; argument: number } {
    const initial = this.readByte();
    const short = initial & 31;
    if (short > 26) throw malformed('an argument longer than 32 bits or an indefinite length');
    return { major: initial >> 5, argument: short < 24 ? short : this.readArgument(1 << (short - 24)) };
  }

  /** An argument of 1, 2 or 4 bytes, which a shorter head could not have held. */
  private readArgument(length: number): number {
    let argument = 0;
    for (let count = 0; count < length; count++) argument = argument * 256 + this.readByte();
    if (argument < (SHORTEST[length] ?? 0)) throw malformed('a head longer than it must be');
    return argument;
  }

  private readByte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw malformed('cut off');
    return byte;
  }

  private readText(length: number): string {
    const bytes = this.take(length);
    try {
      return decodeUtf8(bytes);
    } catch {
      throw malformed('text that is not UTF-8');
    }
  }

  private readArray(length: number, depth: number): CborValue[] {
    const items: CborValue[] = [];
    for (let count = 0; count < length; count++) items.push(this.readItem(depth + 1));
    return items;
  }

  private readMap(size: number, depth: number): Map<CborKey, CborValue> {
    const map = new Map<CborKey, CborValue>();
    let last: CborKey | undefined;
    for (let count = 0; count < size; count++) {
      const key = this.readItem(depth + 1);
      if (!this.isKey(key)) throw malformed('a key of another type');
      if (last !== undefined && compareKeys(last, key) >= 0) throw malformed('keys repeated or out of order');
      map.set(key, this.readItem(depth + 1));
      last = key;
    }
    return map;
  }

  private take(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw malformed('cut off');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

function malformed(detail: string): CtidError {
  return new CtidError('CBOR_MALFORMED', detail);
}
