import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { CtidError } from '#core/errors';

export interface FaceModels {
  /** BlazeFace: faces and six of their points in 256 × 256 pixels. */
  readonly detector: tf.GraphModel;
  /** MediaPipe face mesh: 468 points in 192 × 192 pixels. */
  readonly mesh: tf.GraphModel;
  /** MobileFaceNet: 192 numbers of 112 × 112 pixels. */
  readonly embedder: tf.GraphModel;
}

/** SHA-256 of the weights as the build wrote them: what was changed since is not loaded. */
const WEIGHTS = {
  blazeface: 'dc9a97fdc50bc43216554bdd69aa3e7b9361a519ee7bdd996a2f69a98a6f9b72',
  facemesh: '3826da640b0a3021161605369ee6af293f75d518040355b960ec71a3390c1c0b',
  mobilefacenet: 'cc06c4cd9f1954597e993540c5406555eedb6770d12df0403b2f8ace7d6090fc',
} as const;

/**
 * The models, on the wasm backend.
 * @param folder where the build laid models and wasm files
 * @throws {CtidError} MODEL_NOT_TRUSTED, FACE_BACKEND_UNAVAILABLE: it silently falls back to one twenty times slower
 */
export async function loadModels(folder: string): Promise<FaceModels> {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(`${folder}/`);
  const isSet = await tf.setBackend('wasm');
  if (!isSet || tf.getBackend() !== 'wasm') throw new CtidError('FACE_BACKEND_UNAVAILABLE');
  const [detector, mesh, embedder] = await Promise.all([
    loadModel(folder, 'blazeface'),
    loadModel(folder, 'facemesh'),
    loadModel(folder, 'mobilefacenet'),
  ]);
  return { detector, mesh, embedder };
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
