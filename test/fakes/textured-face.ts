import { MESH_POINT } from '#core/face/mesh';
import { applySimilarity } from '#core/face/similarity-transform';
import { type FaceView, toView, VIEW_SIZE } from '#core/parallax/face-view';

/** Where a plain face has its parts, in pixels of a picture of 400 × 400; every other point lies on a grid between them. */
const PARTS: readonly (readonly [keyof typeof MESH_POINT, number, number])[] = [
  ['leftEyeOuter', 140, 170],
  ['leftEyeInner', 180, 170],
  ['rightEyeInner', 220, 170],
  ['rightEyeOuter', 260, 170],
  ['noseTip', 200, 225],
  ['mouthLeft', 165, 265],
  ['mouthRight', 235, 265],
];
/** The mesh's points on the nose, as `noseParallax` knows them. */
const NOSE = [4, 5, 195, 197, 45, 275, 44, 274, 220, 440, 98, 327, 2, 19, 94];
const NOSE_REACHES = 34;

function meshOf(): Float32Array {
  const mesh = new Float32Array(468 * 3);
  for (let at = 0; at < 468; at++) mesh.set([130 + 7 * ((at * 13) % 21), 130 + 7 * ((at * 5) % 23), 0], 3 * at);
  for (const [at, point] of NOSE.entries()) mesh.set([190 + 5 * (at % 5), 212 + 5 * Math.floor(at / 5), 0], 3 * point);
  for (const [name, x, y] of PARTS) mesh.set([x, y, 0], 3 * MESH_POINT[name]);
  return mesh;
}

/**
 * A face of waves whose nose is shown so many pixels of the view farther to the right.
 * @param shift −6…6
 */
export function texturedFace(shift: number): FaceView & { readonly eyeDistance: number } {
  const mesh = meshOf();
  const transform = toView(mesh);
  const place = (x: number, y: number) => applySimilarity(transform, { x, y });
  const nose = place(200, 222);
  const luma = new Float32Array(VIEW_SIZE * VIEW_SIZE);
  for (let at = 0; at < luma.length; at++) {
    const [x, y] = [at % VIEW_SIZE, Math.floor(at / VIEW_SIZE)];
    const isNose = Math.hypot(x - nose.x, y - nose.y) < NOSE_REACHES;
    const u = isNose ? x - shift : x;
    luma[at] = 120 + 25 * (Math.sin(u / 3.1) + Math.cos(y / 2.7 + u / 11) + Math.sin((u * y) / 190));
  }
  const eyeDistance = Math.hypot(place(260, 170).x - place(140, 170).x, place(260, 170).y - place(140, 170).y);
  return { mesh, view: { size: VIEW_SIZE, luma }, eyeDistance };
}
