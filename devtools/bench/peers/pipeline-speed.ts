import { medianMs } from '../measure';
import type { FacePipeline } from './face-pipeline';
import { readPixels } from './read-pixels';

/** Of one pipeline over the same pictures; milliseconds. */
export interface PipelineSpeed {
  readonly name: string;
  /** From decoded pixels to the embedding: the median picture. */
  readonly embedMs: number;
  /** The same from the JPEG's bytes. */
  readonly photoMs: number;
  readonly pictures: number;
  /** Pictures in which it found no face. They are timed as well. */
  readonly notFound: number;
}

/** Each picture is read so often by each pipeline, after once that is not counted; its median stands for it. */
const RUNS = 3;

/**
 * How long each pipeline takes, one after the other for each picture, so that whatever else the machine does meets
 * all alike. Decoding is timed once for all.
 */
export async function timePipelines(
  pipelines: readonly FacePipeline[],
  files: readonly string[],
): Promise<readonly PipelineSpeed[]> {
  const timed = pipelines.map((pipeline) => ({ pipeline, embed: [] as number[], photo: [] as number[], notFound: 0 }));
  for (const file of files) {
    const decodeMs = await medianMs(RUNS, () => readPixels(file));
    const pixels = await readPixels(file);
    for (const timing of timed) {
      let embedding: Float32Array | undefined;
      const embedMs = await medianMs(RUNS, async () => {
        embedding = await timing.pipeline.embed(pixels);
      });
      timing.embed.push(embedMs);
      timing.photo.push(embedMs + decodeMs);
      if (embedding === undefined) timing.notFound++;
    }
  }
  return timed.map(({ pipeline: { name }, embed, photo, notFound }) => {
    return { name, embedMs: middle(embed), photoMs: middle(photo), pictures: files.length, notFound };
  });
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
