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

/** In pixels of the picture: whatever is nearer to the nose than this would move with it. */
const CLEAR_OF_NOSE = 70;

/** Waves of many directions and lengths, so that no place looks like another. */
const WAVES = Array.from({ length: 12 }, (_, at) => {
  const frequency = 0.12 + 0.025 * at;
  return { x: frequency * Math.cos(2.4 * at), y: frequency * Math.sin(2.4 * at), phase: 1.7 * at };
});

function lumaAt(x: number, y: number): number {
  return 120 + 12 * WAVES.reduce((sum, wave) => sum + Math.sin(wave.x * x + wave.y * y + wave.phase), 0);
}

function meshOf(): Float32Array {
  const mesh = new Float32Array(468 * 3);
  for (let at = 0; at < 468; at++) {
    const [x, y] = [7 * ((at * 13) % 21) - 70, 7 * ((at * 5) % 23) - 87];
    const away = Math.max(1, CLEAR_OF_NOSE / Math.hypot(x, y, 1));
    mesh.set([200 + away * x, 217 + away * y, 0], 3 * at);
  }
  for (const [at, point] of NOSE.entries()) mesh.set([190 + 5 * (at % 5), 212 + 5 * Math.floor(at / 5), 0], 3 * point);
  for (const [name, x, y] of PARTS) mesh.set([x, y, 0], 3 * MESH_POINT[name]);
  return mesh;
}

/** In pixels of the view, 6 at most in sum for what is not the nose. */
interface Motion {
  readonly across?: number;
  readonly down?: number;
  /** Whether everything moves so, or the nose alone. */
  readonly isAll?: boolean;
  /** How much farther down a place moves half a view beside or below the nose. */
  readonly bend?: { readonly x: number; readonly y: number };
}

/** A face of waves, of which the nose or everything has moved, while the mesh stays where it is. */
export function texturedFace({ across = 0, down = 0, isAll = false, bend = { x: 0, y: 0 } }: Motion): FaceView & {
  readonly eyeDistance: number;
} {
  const mesh = meshOf();
  const transform = toView(mesh);
  const place = (x: number, y: number) => applySimilarity(transform, { x, y });
  const nose = place(200, 222);
  const luma = new Float32Array(VIEW_SIZE * VIEW_SIZE);
  for (let at = 0; at < luma.length; at++) {
    const [x, y] = [at % VIEW_SIZE, Math.floor(at / VIEW_SIZE)];
    const [right, below] = [(2 * (x - nose.x)) / VIEW_SIZE, (2 * (y - nose.y)) / VIEW_SIZE];
    const moves = isAll || Math.hypot(x - nose.x, y - nose.y) < NOSE_REACHES ? 1 : 0;
    const u = x - moves * across;
    const v = y - moves * down - bend.x * right ** 2 - bend.y * below ** 2;
    luma[at] = lumaAt(u, v);
  }
  const eyeDistance = Math.hypot(place(260, 170).x - place(140, 170).x, place(260, 170).y - place(140, 170).y);
  return { mesh, view: { size: VIEW_SIZE, luma }, eyeDistance };
}
