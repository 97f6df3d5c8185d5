import { FaceMesh, meshPoint, middleOf } from './mesh';
import { fitSimilarity, PlanePoint, SimilarityTransform } from './similarity-transform';

/** The aligned face is 112 × 112 pixels. */
export const ALIGNED_SIZE = 112;

/** Where eyes, nose tip and corners of the mouth belong (ArcFace's template; deepinsight/insightface). */
const TEMPLATE: readonly PlanePoint[] = [
  { x: 38.2946, y: 51.6963 },
  { x: 73.5318, y: 51.5014 },
  { x: 56.0252, y: 71.7366 },
  { x: 41.5493, y: 92.3655 },
  { x: 70.7299, y: 92.2041 },
];

/** The similarity that takes the picture's pixels to the aligned face's; alignment decides (five points 98.5 %, box 88.1 %). */
export function alignFace(mesh: FaceMesh): SimilarityTransform {
  return fitSimilarity(
    [
      middleOf(meshPoint(mesh, 'leftEyeOuter'), meshPoint(mesh, 'leftEyeInner')),
      middleOf(meshPoint(mesh, 'rightEyeInner'), meshPoint(mesh, 'rightEyeOuter')),
      meshPoint(mesh, 'noseTip'),
      meshPoint(mesh, 'mouthLeft'),
      meshPoint(mesh, 'mouthRight'),
    ],
    TEMPLATE,
  );
}
