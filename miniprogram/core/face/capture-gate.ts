import { ErrorCode } from '../errors';
import { isCovered } from './covered-face';
import { FACE_POLICY } from './face-policy';
import { headPoseOf } from './head-pose';
import { distance, FaceMesh, meshPoint } from './mesh';

/** What is known of a picture with one face, before anything is compared. */
export interface Capture {
  readonly mesh: FaceMesh;
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Mean luma of the face, 0–255. */
  readonly brightness: number;
  /** Variance of the Laplacian over the aligned 112 × 112 face. */
  readonly sharpness: number;
  /** The log-odds that a whole face is there. */
  readonly presence: number;
  /** The aligned face of 112 × 112 pixels, RGB. */
  readonly aligned: Uint8Array;
}

const LIMITS = FACE_POLICY.capture;

/** Each limit with its code, in the order in which a person can mend them. What is no number keeps none. */
const GATES: readonly { readonly code: ErrorCode; readonly isKept: (capture: Capture) => boolean }[] = [
  { code: 'FACE_CUT_OFF', isKept: (capture) => shareOutside(capture) <= LIMITS.mostOutside },
  { code: 'FACE_TOO_SMALL', isKept: ({ mesh }) => isLargeEnough(mesh) },
  { code: 'FACE_TOO_DARK', isKept: ({ brightness }) => brightness >= LIMITS.darkest },
  { code: 'FACE_TOO_BRIGHT', isKept: ({ brightness }) => brightness <= LIMITS.brightest },
  { code: 'FACE_BLURRED', isKept: ({ sharpness }) => sharpness >= LIMITS.leastSharpness },
  { code: 'FACE_TURNED_AWAY', isKept: ({ mesh }) => isTowardsCamera(mesh) },
  { code: 'FACE_COVERED', isKept: (capture) => !isCovered(capture) },
];

/** The first thing that makes the picture unfit for a comparison, or undefined. */
export function findCaptureFault(capture: Capture): ErrorCode | undefined {
  return GATES.find(({ isKept }) => !isKept(capture))?.code;
}

/** What a reference portrait, which nobody can take again, is still refused for. */
export function findSizeFault({ mesh }: Pick<Capture, 'mesh'>): ErrorCode | undefined {
  return isLargeEnough(mesh) ? undefined : 'FACE_TOO_SMALL';
}

/** What the embedding tells beyond that: too little of a face to be compared. */
export function findQualityFault(quality: number): ErrorCode | undefined {
  return quality >= LIMITS.leastQuality ? undefined : 'FACE_UNCLEAR';
}

function isTowardsCamera(mesh: FaceMesh): boolean {
  const { yaw, pitch } = headPoseOf(mesh);
  return Math.abs(yaw) <= LIMITS.mostYaw && Math.abs(pitch) <= LIMITS.mostPitch;
}

function isLargeEnough(mesh: FaceMesh): boolean {
  return distance(meshPoint(mesh, 'leftEyeOuter'), meshPoint(mesh, 'rightEyeOuter')) >= LIMITS.leastEyeDistance;
}

function shareOutside({ mesh, width, height }: Capture): number {
  let inside = 0;
  for (let at = 0; at < mesh.length; at += 3) {
    const x = mesh[at] ?? -1;
    const y = mesh[at + 1] ?? -1;
    if (x >= 0 && y >= 0 && x < width && y < height) inside++;
  }
  return 1 - inside / (mesh.length / 3);
}
