import { CborKey, CborValue } from '../bytes/cbor-value';
import { CtidError } from '../errors';

/** Reads one expected shape out of untrusted CBOR; each function is one expectation. */

/** @throws {CtidError} COSE_MALFORMED */
export function mapOf(value: CborValue | undefined, size: number): ReadonlyMap<CborKey, CborValue> {
  if (!(value instanceof Map) || value.size !== size) throw unexpected(`a map of ${size}`);
  return value;
}

/** @throws {CtidError} COSE_MALFORMED */
export function listOf(value: CborValue | undefined, least = 0, most = Number.MAX_SAFE_INTEGER): readonly CborValue[] {
  if (!Array.isArray(value) || value.length < least || value.length > most) throw unexpected('a list');
  return value;
}

/** @throws {CtidError} COSE_MALFORMED */
export function unsignedOf(value: CborValue | undefined, most = 0xffffffff): number {
  if (typeof value !== 'number' || value < 0 || value > most) throw unexpected(`a number up to ${most}`);
  return value;
}

/** @throws {CtidError} COSE_MALFORMED */
export function bytesOf(value: CborValue | undefined, length: number): Uint8Array {
  if (!(value instanceof Uint8Array) || value.length !== length) throw unexpected(`${length} bytes`);
  return value;
}

/** @throws {CtidError} COSE_MALFORMED */
export function anyBytesOf(value: CborValue | undefined): Uint8Array {
  if (!(value instanceof Uint8Array)) throw unexpected('bytes');
  return value;
}

/** @throws {CtidError} COSE_MALFORMED */
export function textOf(value: CborValue | undefined): string {
  if (typeof value !== 'string') throw unexpected('text');
  return value;
}

function unexpected(what: string): CtidError {
  return new CtidError('COSE_MALFORMED', `expected ${what}`);
}
