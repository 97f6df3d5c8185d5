import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawChallenge } from '#core/liveness/challenge';
import { decodeJpeg, loadJpegDecoder } from '../../cloudfunctions/_shared/adapters/face/decode-jpeg';
import { detectFaces } from '../../cloudfunctions/_shared/adapters/face/detect-faces';
import { loadModels } from '../../cloudfunctions/_shared/adapters/face/load-models';
import { meshFace } from '../../cloudfunctions/_shared/adapters/face/mesh-face';
import { mirroredEmbedding } from '../../cloudfunctions/_shared/mirrored-embedding';
import { observeBurst } from '../../cloudfunctions/compareFace/observe-burst';
import { medianMs } from '../bench/measure';
import { perform } from '../performer/perform';
import { segmentFrames } from '../performer/segments';
import { ENGINE, MODELS } from './acquire';
import { tellProgress } from './progress';
import type { StageTime } from './recognition-report';

const RUNS = 21;
const BURSTS = 7;

/** How long each stage takes with a frame of 480 × 640 of the performer, and all of them with a burst. */
export async function measureStages(): Promise<readonly StageTime[]> {
  tellProgress('stages');
  await loadJpegDecoder(join(MODELS, 'mozjpeg_dec.wasm'));
  const models = await loadModels(MODELS);
  const jpeg = readFileSync(segmentFrames('neutral')[0] ?? '');
  const pixels = await decodeJpeg(jpeg);
  const [face] = pixels === undefined ? [] : detectFaces(models.detector, pixels);
  if (pixels === undefined || face === undefined) throw new Error('the performer has no face');
  const observation = await ENGINE.observe(jpeg, 'probe');
  const template = await ENGINE.embed(observation);
  const time = async (zh: string, en: string, run: () => unknown): Promise<StageTime> => {
    return { zh, en, medianMs: await medianMs(RUNS, run), runs: RUNS };
  };
  return [
    await time('解码', 'decode', () => decodeJpeg(jpeg)),
    await time('检测', 'detect', () => detectFaces(models.detector, pixels)),
    await time('网格', 'mesh', () => meshFace(models.mesh, pixels, face)),
    await time('特征', 'embed', () => ENGINE.embed(observation)),
    await time('镜像特征', 'embed mirrored', () => mirroredEmbedding(ENGINE, observation, template)),
    await timeBurst(),
  ];
}

async function timeBurst(): Promise<StageTime> {
  const steps = drawChallenge('withoutHeadTurns', new Uint8Array(32));
  const { frames, timesMs } = perform(steps, 1);
  const burst = frames.map((picture, at) => ({ picture, timeMs: timesMs[at] ?? 0 }));
  const median = await medianMs(BURSTS, () => observeBurst(ENGINE, steps, burst));
  return { zh: '整段 24 帧', en: 'a whole burst of 24 frames', medianMs: median, runs: BURSTS };
}
