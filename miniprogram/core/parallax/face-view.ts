import { alignFace } from '../face/alignment';
import { FaceMesh } from '../face/mesh';
import { SimilarityTransform } from '../face/similarity-transform';
import { GreySquare } from './match-patches';

/** A face as its depth is measured: upright, in the same place and size in every frame. */
export interface FaceView {
  /** In pixels of the picture. */
  readonly mesh: FaceMesh;
  /** The face and a little around it, by `toView`. */
  readonly view: GreySquare;
}

/** The side of a view in pixels: the aligned face, half as large again, and a margin for chin and forehead. */
export const VIEW_SIZE = 240;
const SCALE = 1.5;
const MARGIN = 24;

/** From the picture's pixels to the view's. */
export function toView(mesh: FaceMesh): SimilarityTransform {
  const { a, b, tx, ty } = alignFace(mesh);
  return { a: SCALE * a, b: SCALE * b, tx: SCALE * (tx + MARGIN), ty: SCALE * (ty + MARGIN) };
}
