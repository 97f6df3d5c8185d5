import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { CtidError } from '#core/errors';
import { ALIGNED_SIZE, alignFace } from '#core/face/alignment';
import { embeddingLength, normalizeEmbedding } from '#core/face/embedding';
import { invertSimilarity } from '#core/face/similarity-transform';
import { toView, VIEW_SIZE } from '#core/parallax/face-view';
import { noseParallax } from '#core/parallax/nose-parallax';
import type { FaceEngine } from '../ports/face-engine';
import { loadJpegDecoder } from './face/decode-jpeg';
import { decodePicture } from './face/decode-picture';
import { detectFaces } from './face/detect-faces';
import { followFace } from './face/follow-face';
import { type FaceModels, loadModels } from './face/load-models';
import { lumaOf } from './face/luma';
import { type MeshedFace, meshFace } from './face/mesh-face';
import { mirror } from './face/mirror';
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
    async observe(picture, kind, before) {
      const models = await ready();
      const pixels = await decodePicture(picture, kind);
      const followed = before && meshFace(models.mesh, pixels, followFace(before.mesh));
      const { mesh, presence } = followed ?? findMesh(models, pixels);
      const aligned = samplePixels(pixels, ALIGNED_SIZE, invertSimilarity(alignFace(mesh)));
      const seen = samplePixels(pixels, VIEW_SIZE, invertSimilarity(toView(mesh)));
      const view = { size: VIEW_SIZE, luma: lumaOf(seen) };
      const { width, height } = pixels;
      const quality = pictureQuality(aligned, ALIGNED_SIZE);
      return { mesh, presence, width, height, aligned: Uint8Array.from(aligned), view, ...quality };
    },

    parallax: noseParallax,

    async embed({ aligned }, view = 'asTaken') {
      const { embedder } = await ready();
      const face = view === 'mirrored' ? mirror(aligned, ALIGNED_SIZE) : aligned;
      const output = tf.tidy(() => {
        const input = tf.tensor4d(Float32Array.from(face), [1, ALIGNED_SIZE, ALIGNED_SIZE, 3]);
        return (embedder.predict(input.sub(MIDDLE).div(RANGE)) as tf.Tensor).dataSync();
      });
      const values = Float32Array.from(output);
      return { embedding: normalizeEmbedding(values), quality: embeddingLength(values) };
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
