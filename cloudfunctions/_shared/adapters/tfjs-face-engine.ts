import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { CtidError } from '#core/errors';
import { ALIGNED_SIZE, alignFace } from '#core/face/alignment';
import { normalizeEmbedding } from '#core/face/embedding';
import { invertSimilarity } from '#core/face/similarity-transform';
import type { FaceEngine } from '../ports/face-engine';
import { loadJpegDecoder } from './face/decode-jpeg';
import { decodePicture } from './face/decode-picture';
import { detectFaces } from './face/detect-faces';
import { type FaceModels, loadModels } from './face/load-models';
import { type MeshedFace, meshFace } from './face/mesh-face';
import { pictureQuality } from './face/picture-quality';
import type { Pixels } from './face/pixels';
import { samplePixels } from './face/sample-pixels';

/** MobileFaceNet's input: (value − 127.5) / 128 (sirius-ai/MobileFaceNet_TF). */
const MIDDLE = 127.5;
const RANGE = 128;

/**
 * BlazeFace → face mesh → five-point alignment → MobileFaceNet, on tfjs with the wasm backend.
 * Loaded at the first call and kept: a warm function has its models ready.
 * @param folder where the build laid the models
 */
export function tfjsFaceEngine(folder: string): FaceEngine {
  let loading: Promise<FaceModels> | undefined;
  const ready = () => {
    loading ??= loadJpegDecoder(join(folder, 'mozjpeg_dec.wasm')).then(() => loadModels(folder));
    return loading;
  };
  return {
    async observe(picture, kind) {
      const models = await ready();
      const pixels = await decodePicture(picture, kind);
      const { mesh, presence } = findMesh(models, pixels);
      const aligned = samplePixels(pixels, ALIGNED_SIZE, invertSimilarity(alignFace(mesh)));
      const { width, height } = pixels;
      return {
        mesh,
        presence,
        width,
        height,
        aligned: Uint8Array.from(aligned),
        ...pictureQuality(aligned, ALIGNED_SIZE),
      };
    },

    async embed({ aligned }) {
      const { embedder } = await ready();
      const values = tf.tidy(() => {
        const input = tf.tensor4d(Float32Array.from(aligned), [1, ALIGNED_SIZE, ALIGNED_SIZE, 3]);
        return (embedder.predict(input.sub(MIDDLE).div(RANGE)) as tf.Tensor).dataSync();
      });
      return normalizeEmbedding(Float32Array.from(values));
    },
  };
}

/** @throws {CtidError} FACE_NOT_FOUND, FACES_SEVERAL */
function findMesh({ detector, mesh: meshModel }: FaceModels, pixels: Pixels): MeshedFace {
  const [face, ...others] = detectFaces(detector, pixels);
  if (others.length > 0) throw new CtidError('FACES_SEVERAL');
  const meshed = face && meshFace(meshModel, pixels, face);
  if (meshed === undefined) throw new CtidError('FACE_NOT_FOUND');
  return meshed;
}
