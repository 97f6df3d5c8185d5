import { constants, deflateSync } from 'node:zlib';
import type { Compressor } from '../ports/compressor';

/** zlib at its best level, as the draft recommends (draft-ietf-oauth-status-list §4.1). */
export const zlibCompressor: Compressor = {
  compress: (bytes) => new Uint8Array(deflateSync(bytes, { level: constants.Z_BEST_COMPRESSION })),
};
