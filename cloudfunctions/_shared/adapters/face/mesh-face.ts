import * as tf from '@tensorflow/tfjs';
import type { FaceMesh } from '#core/face/mesh';
import { applySimilarity, type SimilarityTransform } from '#core/face/similarity-transform';
import type { DetectedFace } from './detect-faces';
import type { Pixels } from './pixels';
import { samplePixels } from './sample-pixels';

const MESH_SIZE = 192;
const MESH_VALUES = 468 * 3;

/** The crop is half as large again as the detector's box, and upright by the eyes (MediaPipe face mesh). */
const CROP = 1.5;

/** The face flag before its sigmoid: as a probability, whoever is clearly there and whoever is nearly so are both 1. */
const FACE_FLAG = 'StatefulPartitionedCall/model_1/conv2d_31/BiasAdd';

/** Below this the model says that the crop rather holds no face. */
const LEAST_PRESENCE = 0;

export interface MeshedFace {
  /** 468 points in pixels of the picture. */
  readonly mesh: FaceMesh;
  /** The log-odds that a whole face is there. */
  readonly presence: number;
}

/** A detected face's points; undefined when the model sees no face there. */
export function meshFace(model: tf.GraphModel, pixels: Pixels, face: DetectedFace): MeshedFace | undefined {
  const toPicture = cropOf(face);
  const crop = samplePixels(pixels, MESH_SIZE, toPicture);
  const { presence, points } = tf.tidy(() => {
    const input = tf.tensor4d(crop, [1, MESH_SIZE, MESH_SIZE, 3]).div(255);
    const [flag, mesh] = model.execute(input, [FACE_FLAG, 'Identity_2']) as tf.Tensor[];
    return {
      presence: flag?.dataSync()[0] ?? Number.NEGATIVE_INFINITY,
      points: mesh?.dataSync() ?? new Float32Array(),
    };
  });
  if (presence < LEAST_PRESENCE || points.length !== MESH_VALUES) return undefined;
  return { mesh: placeInPicture(points, toPicture), presence };
}

function cropOf({ centre, size, leftEye, rightEye }: DetectedFace): SimilarityTransform {
  const angle = Math.atan2(rightEye.y - leftEye.y, rightEye.x - leftEye.x);
  const scale = (CROP * size) / MESH_SIZE;
  const a = scale * Math.cos(angle);
  const b = scale * Math.sin(angle);
  const half = MESH_SIZE / 2;
  return { a, b, tx: centre.x - a * half + b * half, ty: centre.y - b * half - a * half };
}

function placeInPicture(points: ArrayLike<number>, toPicture: SimilarityTransform): FaceMesh {
  const scale = Math.hypot(toPicture.a, toPicture.b);
  const mesh = new Float32Array(points.length);
  for (let at = 0; at < points.length; at += 3) {
    const { x, y } = applySimilarity(toPicture, { x: points[at] ?? 0, y: points[at + 1] ?? 0 });
    mesh.set([x, y, (points[at + 2] ?? 0) * scale], at);
  }
  return mesh;
}
