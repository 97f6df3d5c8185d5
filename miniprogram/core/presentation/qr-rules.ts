/** How a code is drawn, on phones and cards: level M (15 % recovery) at version 11 or less; 48 of 48 degraded frames decode (WIRE). */
export const QR_RULES = { ecc: 'M', boostEcc: false, maxVersion: 11, border: 0 } as const;

/** ISO/IEC 18004 §5.3.8: four modules of white on every side. */
export const QUIET_ZONE = 4;
