/** Assurance levels, weakest first; the position is the number in the attestation. Not a claim of NIST IAL1/2. */
export const ASSURANCE_LEVELS = ['lightweight', 'upgraded'] as const;
export type AssuranceLevel = (typeof ASSURANCE_LEVELS)[number];

/** True when `level` is at least `minimum`. */
export function reachesLevel(level: AssuranceLevel, minimum: AssuranceLevel): boolean {
  return ASSURANCE_LEVELS.indexOf(level) >= ASSURANCE_LEVELS.indexOf(minimum);
}
