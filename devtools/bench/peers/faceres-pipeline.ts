import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { type DetectedFace, detectFaces } from '../../../cloudfunctions/_shared/adapters/face/detect-faces';
import { loadModels } from '../../../cloudfunctions/_shared/adapters/face/load-models';
import { meshFace } from '../../../cloudfunctions/_shared/adapters/face/mesh-face';
import { samplePixels } from '../../../cloudfunctions/_shared/adapters/face/sample-pixels';
import { PATHS } from '../../paths';
import { MODELS } from '../faces';
import { euclideanDistance } from './euclidean-distance';
import type { FacePipeline } from './face-pipeline';

/** human's crop: 1.4 × the detector's box (face.detector.scale), 192 × 192 for the mesh, enlarged to 224 × 224 for faceres. */
const SCALE = 1.4;
const CROP_SIZE = 192;
const INPUT_SIZE = 224;

/** The descriptor is the output of 1,024 numbers. */
const DESCRIPTOR = 'global_pooling/Mean';

/**
 * Where human's `match.similarity` is 0.5, from which its documentation speaks of one person: 1 − √(25 d²)/100, taken
 * from 0.2…0.8 to 0…1, at d = 10.
 */
const MOST_DISTANCE = 10;

/**
 * The face description of @vladmandic/human 3.3.6. Its Human class does not load in plain Node; its models do, and so this
 * follows its source (`src/face/facemesh.ts`, `faceres.ts`): BlazeFace, face mesh, then faceres on the crop that
 * the mesh was given, RGB 0–255. Only the detector and the mesh are ours.
 */
export async function faceresPipeline(): Promise<FacePipeline> {
  const { detector, mesh } = await loadModels(MODELS);
  const faceres = await loadFaceres();
  return {
    name: 'human faceres',
    threshold: -MOST_DISTANCE,
    async embed(pixels) {
      const [face] = detectFaces(detector, pixels);
      if (face === undefined || meshFace(mesh, pixels, face) === undefined) return undefined;
      const crop = samplePixels(pixels, CROP_SIZE, cropOf(face));
      const values = tf.tidy(() => {
        const input = tf.tensor4d(crop, [1, CROP_SIZE, CROP_SIZE, 3]).resizeBilinear([INPUT_SIZE, INPUT_SIZE]);
        return (faceres.execute(input, DESCRIPTOR) as tf.Tensor).dataSync();
      });
      return Float32Array.from(values);
    },
    score: (a, b) => -euclideanDistance(a, b),
  };
}

/** Upright in the picture: human turns it only when it is told to (face.detector.rotation, false by default). */
function cropOf({ centre, size }: DetectedFace) {
  const scale = (SCALE * size) / CROP_SIZE;
  const half = (scale * CROP_SIZE) / 2;
  return { a: scale, b: 0, tx: centre.x - half, ty: centre.y - half };
}

async function loadFaceres(): Promise<tf.GraphModel> {
  const file = (ending: string) => readFileSync(join(PATHS.packages, `@vladmandic/human/models/faceres.${ending}`));
  const { modelTopology, weightsManifest } = JSON.parse(file('json').toString('utf8'));
  const weightSpecs = weightsManifest.flatMap((group: { weights: tf.io.WeightsManifestEntry[] }) => group.weights);
  const weightData = Uint8Array.from(file('bin')).buffer;
  return tf.loadGraphModel({ load: async () => ({ modelTopology, weightSpecs, weightData }) });
}
