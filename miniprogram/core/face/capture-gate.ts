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

/** Each limit with its code, in the order in which a person can mend them. */
const GATES: readonly { readonly code: ErrorCode; readonly isBroken: (capture: Capture) => boolean }[] = [
  { code: 'FACE_CUT_OFF', isBroken: (capture) => shareOutside(capture) > LIMITS.mostOutside },
  { code: 'FACE_TOO_SMALL', isBroken: ({ mesh }) => eyeDistance(mesh) < LIMITS.leastEyeDistance },
  { code: 'FACE_TOO_DARK', isBroken: ({ brightness }) => brightness < LIMITS.darkest },
  { code: 'FACE_TOO_BRIGHT', isBroken: ({ brightness }) => brightness > LIMITS.brightest },
  { code: 'FACE_BLURRED', isBroken: ({ sharpness }) => sharpness < LIMITS.leastSharpness },
  { code: 'FACE_TURNED_AWAY', isBroken: ({ mesh }) => isTurnedAway(mesh) },
  { code: 'FACE_COVERED', isBroken: isCovered },
];

/** The first thing that makes the picture unfit for a comparison, or undefined. */
export function findCaptureFault(capture: Capture): ErrorCode | undefined {
  return GATES.find(({ isBroken }) => isBroken(capture))?.code;
}

/** What a reference portrait, which nobody can take again, is still refused for. */
export function findSizeFault({ mesh }: Pick<Capture, 'mesh'>): ErrorCode | undefined {
  return eyeDistance(mesh) < LIMITS.leastEyeDistance ? 'FACE_TOO_SMALL' : undefined;
}

/** What the embedding tells beyond that: too little of a face to be compared. */
export function findQualityFault(quality: number): ErrorCode | undefined {
  return quality < LIMITS.leastQuality ? 'FACE_UNCLEAR' : undefined;
}

function isTurnedAway(mesh: FaceMesh): boolean {
  const { yaw, pitch } = headPoseOf(mesh);
  return Math.abs(yaw) > LIMITS.mostYaw || Math.abs(pitch) > LIMITS.mostPitch;
}

function eyeDistance(mesh: FaceMesh): number {
  return distance(meshPoint(mesh, 'leftEyeOuter'), meshPoint(mesh, 'rightEyeOuter'));
}

function shareOutside({ mesh, width, height }: Capture): number {
  let outside = 0;
  for (let at = 0; at < mesh.length; at += 3) {
    const x = mesh[at] ?? 0;
    const y = mesh[at + 1] ?? 0;
    if (x < 0 || y < 0 || x >= width || y >= height) outside++;
  }
  return outside / (mesh.length / 3);
}
