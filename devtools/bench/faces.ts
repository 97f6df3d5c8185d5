import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawChallenge } from '#core/liveness/challenge';
import { tfjsFaceEngine } from '../../cloudfunctions/_shared/adapters/tfjs-face-engine';
import { observeBurst } from '../../cloudfunctions/compareFace/observe-burst';
import { PATHS } from '../paths';
import { ffmpeg } from '../performer/ffmpeg';
import { perform } from '../performer/perform';
import { performerPortrait } from '../performer/portraits';
import { segmentFrames } from '../performer/segments';
import { medianMs } from './measure';

export const MODELS = join(PATHS.functions, 'compareFace', 'models');

/** A neutral frame of the performer, as a photo of 1080 × 1440. */
export function largePhoto(): string {
  const file = join(PATHS.root, '.cache', 'bench', 'photo.jpg');
  mkdirSync(join(file, '..'), { recursive: true });
  ffmpeg(
    '-i',
    segmentFrames('neutral')[0] ?? '',
    '-vf',
    'scale=1080:1440:flags=bicubic,noise=alls=4',
    '-q:v',
    '4',
    file,
  );
  return file;
}

/** From the photo's bytes to its embedding, median of 21, in milliseconds. */
export async function timePhoto(): Promise<number> {
  const engine = tfjsFaceEngine(MODELS);
  const photo = readFileSync(largePhoto());
  return medianMs(21, async () => engine.embed(await engine.observe(photo, 'probe')));
}

/** What compareFace computes for a burst of 24 frames and a portrait, median of 7, in milliseconds. */
export async function timeBurst(): Promise<number> {
  const engine = tfjsFaceEngine(MODELS);
  const steps = drawChallenge('withoutHeadTurns', new Uint8Array(32));
  const { frames, timesMs } = perform(steps, 1);
  const burst = frames.map((picture, at) => ({ picture, timeMs: timesMs[at] ?? 0 }));
  const portrait = performerPortrait();
  return medianMs(7, async () => {
    await observeBurst(engine, steps, burst);
    await engine.embed(await engine.observe(portrait, 'reference'));
  });
}
