import { skinAroundEyes } from './eye-surroundings';
import { FACE_POLICY } from './face-policy';

const LIMITS = FACE_POLICY.capture;

interface Visible {
  /** The log-odds that a whole face is there. */
  readonly presence: number;
  /** The aligned face of 112 × 112 pixels, RGB. */
  readonly aligned: Uint8Array;
}

/**
 * Whether a mask, a hand or dark glasses hide the face, by two signs. Mouth and nose: the face mesh doubts that a whole
 * face is there; a turned or cut-off head reads as low, so this is asked last. Eyes: no skin around either of them.
 */
export function isCovered({ presence, aligned }: Visible): boolean {
  return !(presence >= LIMITS.leastPresence && skinAroundEyes(aligned) >= LIMITS.leastSkinAroundEyes);
}
