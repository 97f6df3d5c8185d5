import { encode } from 'uqr';

/** Level M (15 % recovery) at version 11 or less: 48 of 48 degraded frames decode (WIRE). */
const LEVEL = 'M';
const MOST_VERSION = 11;

/** ISO/IEC 18004 §5.3.8: four modules of white on every side. */
export const QUIET_ZONE = 4;

/** The modules of a code, row by row; true is black. */
export function qrSymbol(text: string): readonly (readonly boolean[])[] {
  return encode(text, { ecc: LEVEL, boostEcc: false, maxVersion: MOST_VERSION, border: 0 }).data;
}
