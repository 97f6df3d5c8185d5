import type { FaceMesh } from '#core/face/mesh';
import { MESH_POINT } from '#core/face/mesh';
import type { FacePicture } from './face-picture';
import { emptyPicture, sampleMirrored } from './pixels/picture';

/** From cheek to cheek, in units: as large as a face is before a phone. */
export const FACE_WIDTH = 215;

/** A face may be larger where a picture would not fill the frame, up to this width. */
const WIDEST = 290;

/**
 * The picture cut and scaled so that the face has its usual width and stands in the middle, as far as the picture goes;
 * where it does not go far enough, it is mirrored.
 * @param density pixels to a unit
 */
export function framed(
  { pixels, mesh }: FacePicture,
  size: { readonly width: number; readonly height: number },
  density = 1,
): FacePicture {
  const { x, y, width } = faceOf(mesh);
  const picture = emptyPicture(Math.round(size.width * density), Math.round(size.height * density));
  const covering = Math.max(picture.width / pixels.width, picture.height / pixels.height);
  const scale = Math.max((FACE_WIDTH * density) / width, Math.min(covering, (WIDEST * density) / width));
  const left = within(x - picture.width / 2 / scale, pixels.width - picture.width / scale);
  const top = within(y - picture.height / 2 / scale, pixels.height - picture.height / scale);
  const colour = new Float64Array(4);
  for (let at = 0; at < picture.width * picture.height; at++) {
    const u = left + (at % picture.width) / scale;
    const v = top + Math.floor(at / picture.width) / scale;
    sampleMirrored(pixels, u, v, colour);
    picture.data.set(colour, 4 * at);
  }
  return { pixels: picture, mesh: moved(mesh, { left, top, scale }) };
}

/** Moves a cutting's edge so that the cutting is in the picture; where it is too large it stays in the middle. */
function within(edge: number, last: number): number {
  return last < 0 ? last / 2 : Math.min(Math.max(edge, 0), last);
}

/** How much of the picture there is around the face, in units on each side of its middle. */
export function roomAround({ pixels, mesh }: FacePicture): { readonly across: number; readonly down: number } {
  const { x, y, width } = faceOf(mesh);
  const units = FACE_WIDTH / width;
  return {
    across: Math.min(x, pixels.width - x) * units,
    down: Math.min(y, pixels.height - y) * units,
  };
}

/** The middle of a face, between forehead and chin, and its width from cheek to cheek. */
export function faceOf(mesh: FaceMesh): { readonly x: number; readonly y: number; readonly width: number } {
  const at = (point: number, axis: number) => mesh[3 * point + axis] ?? 0;
  const { leftCheek, rightCheek, foreheadTop, chin } = MESH_POINT;
  return {
    x: (at(leftCheek, 0) + at(rightCheek, 0)) / 2,
    y: (at(foreheadTop, 1) + at(chin, 1)) / 2,
    width: Math.hypot(at(rightCheek, 0) - at(leftCheek, 0), at(rightCheek, 1) - at(leftCheek, 1)),
  };
}

function moved(
  mesh: FaceMesh,
  { left, top, scale }: { readonly left: number; readonly top: number; readonly scale: number },
): FaceMesh {
  const origin = [left, top, 0];
  return mesh.map((value, at) => (value - (origin[at % 3] ?? 0)) * scale);
}

/** The middle of some points of a mesh. */
export function middleOfPoints(mesh: FaceMesh, points: readonly number[]): { readonly x: number; readonly y: number } {
  const mean = (axis: number) => points.reduce((sum, point) => sum + (mesh[3 * point + axis] ?? 0), 0) / points.length;
  return { x: mean(0), y: mean(1) };
}
