import { type FaceMesh, type MeshPointName, meshPoint, middleOf } from '#core/face/mesh';
import type { DetectedFace } from './detect-faces';

/**
 * The detector's box against the mesh's: its size is 0.91 of the mesh's longer side (0.89–0.94, medians of four clips),
 * and its centre lies 0.04 of it lower.
 */
const BOX = { size: 0.91, lower: 0.04 } as const;

/** Where a face is looked for that was there in the frame before. */
export function followFace(before: FaceMesh): DetectedFace {
  const across = extentOf(before, 0);
  const down = extentOf(before, 1);
  const longer = Math.max(across.size, down.size);
  return {
    centre: { x: across.middle, y: down.middle + BOX.lower * longer },
    size: BOX.size * longer,
    leftEye: eyeOf(before, 'leftEyeOuter', 'leftEyeInner'),
    rightEye: eyeOf(before, 'rightEyeInner', 'rightEyeOuter'),
  };
}

function eyeOf(mesh: FaceMesh, left: MeshPointName, right: MeshPointName) {
  return middleOf(meshPoint(mesh, left), meshPoint(mesh, right));
}

/** @param axis 0 across, 1 down */
function extentOf(mesh: FaceMesh, axis: 0 | 1): { middle: number; size: number } {
  const values = mesh.filter((_, at) => at % 3 === axis);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { middle: (least + most) / 2, size: most - least };
}
