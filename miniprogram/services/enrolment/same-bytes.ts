import { equalBytes } from '../../core/bytes/equal-bytes';

/** True when both hold the same bytes; of two pictures of a camera the first few tell. */
export function sameBytes(a: ArrayBufferLike, b: ArrayBufferLike): boolean {
  return a.byteLength === b.byteLength && equalBytes(new Uint8Array(a), new Uint8Array(b));
}
