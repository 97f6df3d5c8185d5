import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { CtidError } from '#core/errors';
import { FACE_POLICY } from '#core/face/face-policy';

export interface FaceModels {
  /** BlazeFace: faces and six of their points in 256 × 256 pixels. */
  readonly detector: tf.GraphModel;
  /** MediaPipe face mesh: 468 points in 192 × 192 pixels. */
  readonly mesh: tf.GraphModel;
  /** MobileFaceNet: 192 numbers of 112 × 112 pixels. */
  readonly embedder: tf.GraphModel;
}

/** What was changed since the build wrote it is not loaded, nor what the policy's figures were not measured with. */
const WEIGHTS = FACE_POLICY.models;

/**
 * The models, on the wasm backend.
 * @param folder where the build laid models and wasm files
 * @throws {CtidError} MODEL_NOT_TRUSTED, FACE_BACKEND_UNAVAILABLE: it silently falls back to one twenty times slower
 */
export async function loadModels(folder: string): Promise<FaceModels> {
  await startBackend(folder);
  const [detector, mesh, embedder] = await Promise.all([
    loadModel(folder, 'blazeface'),
    loadModel(folder, 'facemesh'),
    loadModel(folder, 'mobilefacenet'),
  ]);
  return { detector, mesh, embedder };
}

/** The detector alone, for who only looks where a face is. @throws as `loadModels` */
export async function loadDetector(folder: string): Promise<tf.GraphModel> {
  await startBackend(folder);
  return loadModel(folder, 'blazeface');
}

async function startBackend(folder: string): Promise<void> {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(`${folder}/`);
  const isSet = await tf.setBackend('wasm');
  if (!isSet || tf.getBackend() !== 'wasm') throw new CtidError('FACE_BACKEND_UNAVAILABLE');
}

async function loadModel(folder: string, name: keyof typeof WEIGHTS): Promise<tf.GraphModel> {
  const { modelTopology, weightsManifest } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const weights = readFileSync(join(folder, `${name}.bin`));
  if (createHash('sha256').update(weights).digest('hex') !== WEIGHTS[name])
    throw new CtidError('MODEL_NOT_TRUSTED', name);
  const weightData = Uint8Array.from(weights).buffer;
  const weightSpecs = weightsManifest.flatMap((group: { weights: tf.io.WeightsManifestEntry[] }) => group.weights);
  return tf.loadGraphModel({ load: async () => ({ modelTopology, weightSpecs, weightData }) });
}
