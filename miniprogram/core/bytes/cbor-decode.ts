import { CtidError } from '../errors';
import { encodeCbor } from './cbor-encode';
import { CborValue, MAJOR, MAX_DEPTH, SIMPLE_FALSE, SIMPLE_TRUE } from './cbor-value';
import { equalBytes } from './equal-bytes';
import { decodeUtf8 } from './utf8';

/**
 * The value of deterministic CBOR. What is read is written again and compared: any other spelling of the same
 * value, an unsorted or repeated key, a long head or a trailing byte is refused (RFC 8949 §4.2.1).
 * @throws {CtidError} CBOR_MALFORMED
 */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const value = new Reader(bytes).readItem(0);
  if (!equalBytes(encodeCbor(value), bytes)) throw malformed('not deterministic');
  return value;
}

class Reader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

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
    const [initial = 0] = this.take(1);
    const short = initial & 31;
    if (short > 26) throw malformed('an argument longer than 32 bits or an indefinite length');
    const argument = short < 24 ? short : this.take(1 << (short - 24)).reduce((sum, byte) => sum * 256 + byte, 0);
    return { major: initial >> 5, argument };
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

  private readMap(size: number, depth: number): Map<number, CborValue> {
    const map = new Map<number, CborValue>();
    for (let count = 0; count < size; count++) {
      const key = this.readItem(depth + 1);
      if (typeof key !== 'number') throw malformed('a key that is no integer');
      map.set(key, this.readItem(depth + 1));
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
