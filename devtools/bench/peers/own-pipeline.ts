import * as tf from '@tensorflow/tfjs';
import { ALIGNED_SIZE } from '#core/face/alignment';
import { comparisonThreshold } from '#core/face/comparison';
import { comparisonScore, normalizeEmbedding } from '#core/face/embedding';
import { loadModels } from '../../../cloudfunctions/_shared/adapters/face/load-models';
import { MODELS } from '../faces';
import { alignedFace } from './aligned-face';
import type { FacePipeline } from './face-pipeline';

/**
 * What compareFace does with a picture, but for its gates: peers have none, so a picture of several people is read here
 * by its surest face, as they read it.
 */
export async function ownPipeline(): Promise<FacePipeline> {
  const models = await loadModels(MODELS);
  const shape: [number, number, number, number] = [1, ALIGNED_SIZE, ALIGNED_SIZE, 3];
  return {
    name: 'ours',
    threshold: comparisonThreshold(1),
    async embed(pixels) {
      const aligned = alignedFace(models, pixels);
      if (aligned === undefined) return undefined;
      const values = tf.tidy(() => (models.embedder.predict(tf.tensor4d(aligned, shape)) as tf.Tensor).dataSync());
      return normalizeEmbedding(Float32Array.from(values));
    },
    score: comparisonScore,
  };
}
