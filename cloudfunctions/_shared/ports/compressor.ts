/** Compresses status lists (zlib, RFC 1950). */
export interface Compressor {
  compress(bytes: Uint8Array): Uint8Array;
}
