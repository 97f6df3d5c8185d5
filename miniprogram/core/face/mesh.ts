/** 468 points (x, y, z), flattened to 1,404 numbers, in pixels of the picture; z grows away from the camera. */
export type FaceMesh = Float32Array;

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Points by their place in the face, left and right as the picture shows them (MediaPipe face mesh, canonical model). */
export const MESH_POINT = {
  noseTip: 1,
  foreheadTop: 10,
  chin: 152,
  leftCheek: 234,
  rightCheek: 454,
  leftEyeOuter: 33,
  leftEyeInner: 133,
  rightEyeInner: 362,
  rightEyeOuter: 263,
  mouthLeft: 61,
  mouthRight: 291,
  upperLipInner: 13,
  lowerLipInner: 14,
  innerMouthLeft: 78,
  innerMouthRight: 308,
} as const;
export type MeshPointName = keyof typeof MESH_POINT;

export function meshPoint(mesh: FaceMesh, name: MeshPointName): Point {
  const at = 3 * MESH_POINT[name];
  return { x: mesh[at] ?? 0, y: mesh[at + 1] ?? 0, z: mesh[at + 2] ?? 0 };
}

export function middleOf(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, z: (a.z + b.z) / 2 };
}

/** Distance in the picture's plane, in pixels. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
