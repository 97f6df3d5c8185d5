import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparisonScore } from '#core/face/embedding';
import { tfjsFaceEngine } from '../../../../cloudfunctions/_shared/adapters/tfjs-face-engine';
import { MODELS } from '../../../../devtools/bench/faces';
import { benchPictures } from '../../../../devtools/bench/peers/bench-pictures';
import { faceApiPipeline } from '../../../../devtools/bench/peers/face-api-pipeline';
import { faceresPipeline } from '../../../../devtools/bench/peers/faceres-pipeline';
import { ownPipeline } from '../../../../devtools/bench/peers/own-pipeline';
import { readPixels, readyDecoder } from '../../../../devtools/bench/peers/read-pixels';

const named = (name: string) => benchPictures().find((file) => file.endsWith(name)) ?? name;
const FRANCK = named('franck_01829.jpg');
const FRANCK_AGAIN = named('franck_02045.jpg');
const SOMEBODY_ELSE = named('audrey.jpg');

beforeAll(readyDecoder);

describe('the pipelines of the bench', () => {
  test('are, for ours, what compareFace computes', async () => {
    const engine = tfjsFaceEngine(MODELS);
    const { embedding: product } = await engine.embed(await engine.observe(readFileSync(FRANCK), 'probe'));
    const benched = await (await ownPipeline()).embed(await readPixels(FRANCK));
    expect(comparisonScore(product, benched ?? new Float32Array())).toBeGreaterThan(0.99999);
  });

  test.each([
    ['ours', ownPipeline],
    ['face-api', faceApiPipeline],
    ['human faceres', faceresPipeline],
  ])('%s tells one person from another', async (name, make) => {
    const pipeline = await make();
    expect(pipeline.name).toBe(name);
    const embed = async (file: string) => (await pipeline.embed(await readPixels(file))) ?? new Float32Array();
    const [franck, again, other] = [await embed(FRANCK), await embed(FRANCK_AGAIN), await embed(SOMEBODY_ELSE)];
    expect(franck.length).toBeGreaterThanOrEqual(128);
    expect(pipeline.score(franck, again)).toBeGreaterThanOrEqual(pipeline.threshold);
    expect(pipeline.score(franck, again)).toBeGreaterThan(pipeline.score(franck, other));
  });

  test('have nothing to compare where there is no face', async () => {
    const wall = { width: 320, height: 240, data: new Uint8ClampedArray(320 * 240 * 4).fill(128) };
    for (const make of [ownPipeline, faceApiPipeline, faceresPipeline])
      expect(await (await make()).embed(wall)).toBeUndefined();
  });
});
