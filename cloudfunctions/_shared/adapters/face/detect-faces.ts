import * as tf from '@tensorflow/tfjs';
import type { PlanePoint } from '#core/face/similarity-transform';
import { ANCHORS, DETECTOR_SIZE } from './blazeface-anchors';
import { type Corners, withoutNested } from './nested-boxes';
import type { Pixels } from './pixels';
import { samplePixels } from './sample-pixels';

/** A face as the detector sees it, in pixels of the picture. */
export interface DetectedFace {
  readonly centre: PlanePoint;
  /** The longer side of its box. */
  readonly size: number;
  /** Left and right in the picture. */
  readonly leftEye: PlanePoint;
  readonly rightEye: PlanePoint;
}

/** MediaPipe's own: least score, and boxes that overlap more (intersection over union) are one face. */
const LEAST_SCORE = 0.5;
const MOST_OVERLAP = 0.3;

/** More faces than this are not counted. */
const MOST_FACES = 8;

/** The faces in a picture, the surest first. */
export function detectFaces(detector: tf.GraphModel, pixels: Pixels): readonly DetectedFace[] {
  const scale = Math.max(pixels.width, pixels.height) / DETECTOR_SIZE;
  const tx = (pixels.width - scale * DETECTOR_SIZE) / 2;
  const ty = (pixels.height - scale * DETECTOR_SIZE) / 2;
  const square = samplePixels(pixels, DETECTOR_SIZE, { a: scale, b: 0, tx, ty });
  const toPicture = ({ x, y }: PlanePoint) => ({ x: x * scale + tx, y: y * scale + ty });
  return withoutNested(runDetector(detector, square)).map((row) => ({
    centre: toPicture(row.centre),
    size: Math.max(row.width, row.height) * scale,
    leftEye: toPicture(row.leftEye),
    rightEye: toPicture(row.rightEye),
  }));
}

function runDetector(detector: tf.GraphModel, square: Float32Array) {
  return tf.tidy(() => {
    const input = tf.tensor4d(square, [1, DETECTOR_SIZE, DETECTOR_SIZE, 3]).div(127.5).sub(1);
    const [scores16, scores8, boxes16, boxes8] = detector.execute(input, OUTPUTS) as tf.Tensor[];
    if (!scores16 || !scores8 || !boxes16 || !boxes8) return [];
    const scores = tf.concat([scores16, scores8], 1).sigmoid().flatten() as tf.Tensor1D;
    const boxes = tf.concat([boxes16, boxes8], 1).dataSync();
    const rows = ANCHORS.map((anchor, at) => readRow(boxes.subarray(16 * at, 16 * at + 16), anchor));
    const corners = tf.tensor2d(rows.map(({ corners }) => corners));
    const chosen = tf.image.nonMaxSuppression(corners, scores, MOST_FACES, MOST_OVERLAP, LEAST_SCORE).dataSync();
    return Array.from(chosen).flatMap((at) => rows[at] ?? []);
  });
}

/** Scores and boxes of the 16 × 16 grid and of the 8 × 8 grid. */
const OUTPUTS = ['Identity', 'Identity_1', 'Identity_2', 'Identity_3'];

/** A row of the model: box centre and size, then six points, relative to the anchor's centre. */
function readRow(row: ArrayLike<number>, anchor: PlanePoint) {
  const pointAt = (at: number) => ({ x: anchor.x + (row[at] ?? 0), y: anchor.y + (row[at + 1] ?? 0) });
  const centre = pointAt(0);
  const [width, height] = [row[2] ?? 0, row[3] ?? 0];
  const corners: Corners = [centre.y - height / 2, centre.x - width / 2, centre.y + height / 2, centre.x + width / 2];
  return { centre, width, height, corners, leftEye: pointAt(4), rightEye: pointAt(6) };
}
