import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import * as faceapi from '@vladmandic/face-api/dist/face-api.node-wasm.js';
import { loadModels } from '../../../cloudfunctions/_shared/adapters/face/load-models';
import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';
import { PATHS } from '../../paths';
import { MODELS } from '../faces';
import { euclideanDistance } from './euclidean-distance';
import type { FacePipeline } from './face-pipeline';

/** The distance up to which face-api's FaceMatcher takes two faces for one person's, by default. */
const MOST_DISTANCE = 0.6;

/**
 * @vladmandic/face-api as its documentation uses it: SSD MobileNet v1 with its default options, 68 landmarks, dlib's 128
 * numbers; on the same wasm backend, with the same one thread.
 */
export async function faceApiPipeline(): Promise<FacePipeline> {
  await loadModels(MODELS);
  const folder = join(PATHS.packages, '@vladmandic/face-api/model');
  const { ssdMobilenetv1, faceLandmark68Net, faceRecognitionNet } = faceapi.nets;
  for (const net of [ssdMobilenetv1, faceLandmark68Net, faceRecognitionNet]) await net.loadFromDisk(folder);
  // Its typings leave this function out.
  const backend = (faceapi.tf as unknown as typeof tf).getBackend();
  if (backend !== 'wasm') throw new Error(`face-api runs on ${backend}, not on wasm`);
  const options = new faceapi.SsdMobilenetv1Options();
  return {
    name: 'face-api',
    threshold: -MOST_DISTANCE,
    async embed(pixels) {
      const picture = rgbTensor(pixels);
      const face = await faceapi.detectSingleFace(picture, options).withFaceLandmarks().withFaceDescriptor();
      picture.dispose();
      return face?.descriptor;
    },
    score: (a, b) => -euclideanDistance(a, b),
  };
}

function rgbTensor({ width, height, data }: Pixels): tf.Tensor3D {
  const rgb = new Int32Array(width * height * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = data[from] ?? 0;
    rgb[to + 1] = data[from + 1] ?? 0;
    rgb[to + 2] = data[from + 2] ?? 0;
  }
  return tf.tensor3d(rgb, [height, width, 3], 'int32');
}
