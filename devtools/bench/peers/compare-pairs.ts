import { join } from 'node:path';
import type { Comparison } from '../../biometrics/comparison';
import type { FacePipeline } from './face-pipeline';
import type { FaceSet } from './face-sets';
import { readPixels } from './read-pixels';
import { widenPicture } from './widen-picture';

export interface Compared {
  readonly comparisons: readonly Comparison[];
  readonly pictures: number;
  /** Pictures without a face. Each is compared with nobody: −∞. */
  readonly notFound: number;
}

/** What a pipeline makes of a set's pairs; each picture is read once. */
export async function comparePairs(
  { embed, score }: FacePipeline,
  { folder, pairs, surround }: FaceSet,
): Promise<Compared> {
  const embeddings = new Map<string, Float32Array | undefined>();
  for (const file of new Set(pairs.flatMap(({ files }) => files))) {
    const pixels = await readPixels(join(folder, file));
    embeddings.set(file, await embed(widenPicture(pixels, Math.round(surround * pixels.width))));
  }
  const comparisons = pairs.map(({ files: [one, other], persons }) => {
    const [a, b] = [embeddings.get(one), embeddings.get(other)];
    return { persons, score: a && b ? score(a, b) : Number.NEGATIVE_INFINITY };
  });
  const notFound = [...embeddings.values()].filter((embedding) => embedding === undefined).length;
  return { comparisons, pictures: embeddings.size, notFound };
}
