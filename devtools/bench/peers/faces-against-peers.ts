import { existsSync } from 'node:fs';
import { seededRandomness } from '../../../test/fakes/seeded-randomness';
import { PATHS } from '../../paths';
import { accuracyOf } from './accuracy';
import { accuracyLines, setLine } from './accuracy-lines';
import { benchPictures } from './bench-pictures';
import { comparePairs } from './compare-pairs';
import { faceApiPipeline } from './face-api-pipeline';
import type { FacePipeline } from './face-pipeline';
import { faceSets } from './face-sets';
import { faceresPipeline } from './faceres-pipeline';
import { measureNetwork } from './network-speed';
import { ownPipeline } from './own-pipeline';
import { timePipelines } from './pipeline-speed';
import { readyDecoder } from './read-pixels';

/** What was measured, its figure, its budget, and whether the budget is the least. */
type Line = (what: string, figure: number, budget: number, unit: string, isLeast?: boolean) => void;

/** The least cosine of two embeddings of the same pixels by the same network. */
const SAME_NETWORK = 0.9999;

/** From a photo to an embedding, by this project and by others: how fast, and how often right. */
export async function facesAgainstPeers(line: Line): Promise<void> {
  await readyDecoder();
  const pipelines = [await ownPipeline(), await faceApiPipeline(), await faceresPipeline()];
  await compareSpeed(line, pipelines);
  await compareRuntimes(line);
  await compareAccuracy(pipelines);
}

async function compareSpeed(line: Line, pipelines: readonly FacePipeline[]): Promise<void> {
  const speeds = await timePipelines(pipelines, benchPictures());
  const [ours, faceApi] = speeds;
  line('face-api ÷ ours, JPEG → embedding', (faceApi?.photoMs ?? 0) / (ours?.photoMs ?? 1), 3, '×', true);
  for (const { name, photoMs, embedMs, pictures, notFound } of speeds) {
    const [photo, embed] = [photoMs.toFixed(0).padStart(4), embedMs.toFixed(0)];
    tell(`${name.padEnd(14)} ${photo} ms, of pixels ${embed} ms; median of ${pictures} photos, no face in ${notFound}`);
  }
  tell('all on tfjs’ wasm backend, one thread, from pixels that one decoder gave to all');
}

async function compareRuntimes(line: Line): Promise<void> {
  const measured = await measureNetwork();
  if (measured === undefined) return tell('onnxruntime-node cannot be installed here, and was not measured');
  const { wasmMs, onnxMs, cosine } = measured;
  if (cosine < SAME_NETWORK) throw new Error(`onnxruntime makes another embedding: cosine ${cosine}`);
  line('MobileFaceNet alone, tfjs wasm ÷ onnxruntime', wasmMs / onnxMs, 3, '×');
  const both = `${wasmMs.toFixed(1)} and ${onnxMs.toFixed(1)} ms`;
  tell(`${both}, one thread each, medians of 51; cosine of their embeddings ${cosine.toFixed(8)}`);
}

async function compareAccuracy(pipelines: readonly FacePipeline[]): Promise<void> {
  const sets = existsSync(PATHS.faces) ? faceSets(PATHS.faces) : [];
  if (sets.length === 0) tell('no pictures for research lie beside the project: accuracy was not measured');
  for (const set of sets) {
    for (const [at, pipeline] of pipelines.entries()) {
      const compared = await comparePairs(pipeline, set);
      const accuracy = accuracyOf(compared.comparisons, pipeline.threshold, seededRandomness(set.name));
      if (at === 0) tell(setLine(set.name, accuracy, compared));
      for (const text of accuracyLines(pipeline, accuracy, compared)) tell(text);
    }
  }
}

function tell(text: string): void {
  process.stdout.write(`    ${text}\n`);
}
