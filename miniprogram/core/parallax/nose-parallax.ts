import { FaceMesh, meshPoint } from '../face/mesh';
import { applySimilarity, PlanePoint } from '../face/similarity-transform';
import { Affine, applyAffine, fitAffine } from './affine';
import { FaceView, toView } from './face-view';
import { applyHomography, Correspondence, fitHomography } from './homography';
import { GreySquare, matchPatch } from './match-patches';

/** Points of the mesh on the nose, and all around it on the face: forehead, brows, eyes, cheeks, mouth and chin. */
const NOSE = [1, 4, 5, 195, 197, 45, 275, 44, 274, 220, 440, 98, 327, 2, 19, 94];
const AROUND = [
  ...[10, 109, 338, 67, 297, 151, 9, 8, 104, 333, 69, 299, 63, 293, 105, 334, 66, 296, 107, 336, 70, 300],
  ...[33, 133, 362, 263, 130, 359, 226, 446, 50, 280, 205, 425, 101, 330, 36, 266, 117, 346, 123, 352, 116, 345],
  ...[187, 411, 207, 427, 216, 436, 61, 291, 37, 267, 0, 17, 18, 200, 199, 175, 152, 148, 377, 171, 396, 32, 262],
  ...[211, 431, 192, 416, 147, 376, 213, 433],
];

/** With fewer patches found again there is no measurement. */
const LEAST_AROUND = 14;
const LEAST_ON_NOSE = 4;

/**
 * How far the nose moved sideways between two views of a face beyond what a flat thing would have moved there: as a share
 * of the distance between the eyes' outer corners, positive to the picture's right. The mesh invents depth for
 * photographs, therefore pixels are looked at: patches of one view are found again in the other, a homography is fitted
 * to those around the nose, and what it leaves over on the nose is the answer. Undefined where too little is found again.
 */
export function noseParallax(neutral: FaceView, turned: FaceView): number | undefined {
  const from = pointsOf(neutral.mesh);
  const to = pointsOf(turned.mesh);
  const guess = fitAffine(AROUND.map((at) => ({ from: from(at), to: to(at) })));
  const warped = warp(turned.view, guess);
  const found = (points: readonly number[]): readonly Correspondence[] =>
    points.flatMap((at) => {
      const match = matchPatch(neutral.view, warped, from(at));
      return match === undefined ? [] : [{ from: from(at), to: match }];
    });
  const around = found(AROUND);
  const nose = found(NOSE);
  if (around.length < LEAST_AROUND || nose.length < LEAST_ON_NOSE) return undefined;
  const flat = fitHomography(around);
  const left = nose.map((spot) => spot.to.x - applyHomography(flat, spot.from).x).sort((a, b) => a - b);
  return (left[Math.floor(left.length / 2)] ?? 0) / eyeDistance(neutral.mesh);
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
