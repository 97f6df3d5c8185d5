import { FaceMesh, meshPoint } from '../face/mesh';
import { applySimilarity, PlanePoint } from '../face/similarity-transform';
import { Affine, applyAffine, fitAffine } from './affine';
import { Correspondence } from './correspondence';
import { FaceView, toView } from './face-view';
import { GreySquare, matchPatch } from './match-patches';
import { fitSheet, motionAt } from './sheet';

/** Points of the mesh on the nose, and around it: brows, eyes, cheeks and mouth. Farther away a face is no sheet either. */
const NOSE = [1, 4, 5, 195, 197, 45, 275, 44, 274, 220, 440, 98, 327, 2, 19, 94];
const AROUND = [
  ...[151, 9, 8, 104, 333, 69, 299, 63, 293, 105, 334, 66, 296, 107, 336, 70, 300],
  ...[33, 133, 362, 263, 130, 359, 226, 446, 50, 280, 205, 425, 101, 330, 36, 266, 117, 346, 123, 352, 116, 345],
  ...[187, 411, 207, 427, 216, 436, 61, 291, 37, 267, 0, 17, 18],
];

/** A nose that stands out moves farther than what is around it, in pixels of the view. */
const SEARCH = { around: 8, nose: 14 } as const;

/** With fewer patches found again there is no measurement. */
const LEAST_AROUND = 24;
const LEAST_ON_NOSE = 4;

/** As shares of the distance between the eyes' outer corners, positive to the picture's right and downwards. */
export interface NoseParallax {
  readonly across: number;
  readonly down: number;
}

/**
 * How far the nose moved between two views of a face beyond what paper, flat or bent, would have moved there. The mesh
 * invents depth for photographs, therefore pixels are looked at: patches of one view are found again in the other, the
 * motion of a sheet is fitted to those around the nose, and what it leaves over on the nose is the answer. Undefined
 * where too little is found again.
 */
export function noseParallax(neutral: FaceView, moved: FaceView): NoseParallax | undefined {
  const from = pointsOf(neutral.mesh);
  const to = pointsOf(moved.mesh);
  const guess = fitAffine(AROUND.map((at) => ({ from: from(at), to: to(at) })));
  const warped = warp(moved.view, guess);
  const found = (points: readonly number[], search: number): readonly Correspondence[] =>
    points.flatMap((at) => {
      const match = matchPatch(neutral.view, warped, from(at), search);
      return match === undefined ? [] : [{ from: from(at), to: match }];
    });
  const around = found(AROUND, SEARCH.around);
  const nose = found(NOSE, SEARCH.nose);
  if (around.length < LEAST_AROUND || nose.length < LEAST_ON_NOSE) return undefined;
  const eyes = eyeDistance(neutral.mesh);
  return { across: leftOver(around, nose, 'x') / eyes, down: leftOver(around, nose, 'y') / eyes };
}

/** How far the nose moved along an axis beyond a sheet: the median of its spots. */
function leftOver(around: readonly Correspondence[], nose: readonly Correspondence[], axis: 'x' | 'y'): number {
  const spotsOf = (all: readonly Correspondence[]) =>
    all.map(({ from, to }) => ({ at: from, by: to[axis] - from[axis] }));
  const sheet = fitSheet(spotsOf(around));
  const left = spotsOf(nose).map(({ at, by }) => by - motionAt(sheet, at));
  return left.sort((a, b) => a - b)[Math.floor(left.length / 2)] ?? 0;
}

/** Points of the mesh in the view. */
function pointsOf(mesh: FaceMesh): (at: number) => PlanePoint {
  const transform = toView(mesh);
  return (at) => applySimilarity(transform, { x: mesh[3 * at] ?? 0, y: mesh[3 * at + 1] ?? 0 });
}

function eyeDistance(mesh: FaceMesh): number {
  const transform = toView(mesh);
  const left = applySimilarity(transform, meshPoint(mesh, 'leftEyeOuter'));
  const right = applySimilarity(transform, meshPoint(mesh, 'rightEyeOuter'));
  return Math.hypot(left.x - right.x, left.y - right.y);
}

/** The picture whose pixel (x, y) is the other's at `map`(x, y), between its four neighbours; black outside. */
function warp({ size, luma }: GreySquare, map: Affine): GreySquare {
  const warped = new Float32Array(size * size);
  for (let y = 0, at = 0; y < size; y++) {
    for (let x = 0; x < size; x++, at++) {
      const { x: u, y: v } = applyAffine(map, { x, y });
      const [left, top] = [Math.floor(u), Math.floor(v)];
      if (left < 0 || top < 0 || left + 1 >= size || top + 1 >= size) continue;
      const [right, down] = [u - left, v - top];
      const from = top * size + left;
      const upper = (luma[from] ?? 0) * (1 - right) + (luma[from + 1] ?? 0) * right;
      const lower = (luma[from + size] ?? 0) * (1 - right) + (luma[from + size + 1] ?? 0) * right;
      warped[at] = upper * (1 - down) + lower * down;
    }
  }
  return { size, luma: warped };
}
