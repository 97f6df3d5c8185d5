import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparisonScore } from '#core/face/embedding';
import { drawChallenge } from '#core/liveness/challenge';
import { decodePicture } from '../../../cloudfunctions/_shared/adapters/face/decode-picture';
import { tfjsFaceEngine } from '../../../cloudfunctions/_shared/adapters/tfjs-face-engine';
import { observeBurst } from '../../../cloudfunctions/compareFace/observe-burst';
import { PATHS } from '../../../devtools/paths';
import { mediaFile } from '../../../devtools/performer/media-file';
import { holdPhoto, perform } from '../../../devtools/performer/perform';
import { otherPortrait, performerPortrait } from '../../../devtools/performer/portraits';
import { sideBySide } from '../../../devtools/performer/side-by-side';
import { withMask } from '../../support/drawn-cover';
import { encodedJpeg } from '../../support/encoded-jpeg';

const engine = tfjsFaceEngine(join(PATHS.functions, 'compareFace', 'models'));
const picture = (name: string) => readFileSync(mediaFile(name));
const template = async (bytes: Uint8Array) => engine.embed(await engine.observe(bytes, 'reference'));
const embed = async (bytes: Uint8Array) => (await template(bytes)).embedding;

/** Photos of one person on one evening, and of others. */
const SAME = ['franck_01829.jpg', 'franck_02159.jpg', 'franck_02221.jpg', 'franck_03909.jpg'];
const OTHERS = ['SeanConnery.jpg', 'audrey.jpg', 'cage.jpg'];

/** Portraits that a face fills, each of one person; and pairs of two. */
const CLOSE = ['obama4_crop.jpg', 'kim1_crop.jpg', 'audrey_crop.jpg', 'chuck_crop.jpg', 'cage2_crop.jpg'];
const PAIRS = [
  ['franck_01829.jpg', 'audrey.jpg'],
  ['obama4_crop.jpg', 'kim1_crop.jpg'],
] as const;

describe('the face engine, with the real models', () => {
  test('scores one person at 0.66 or more, different people at 0.44 or less', async () => {
    const same = await Promise.all(SAME.map((name) => embed(picture(name))));
    const others = await Promise.all(OTHERS.map((name) => embed(picture(name))));
    const genuine = same.flatMap((a, at) => same.slice(at + 1).map((b) => comparisonScore(a, b)));
    const impostor = [...same.slice(0, 1), ...others].flatMap((a, at) => others.slice(at).map((b) => ({ a, b })));
    expect(genuine.length).toBe(6);
    expect(Math.min(...genuine)).toBeGreaterThanOrEqual(0.66);
    const scores = impostor.filter(({ a, b }) => a !== b).map(({ a, b }) => comparisonScore(a, b));
    expect(Math.max(...scores)).toBeLessThanOrEqual(0.44);
  });

  test('gives embeddings of 192 numbers and length 1', async () => {
    const embedding = await embed(performerPortrait());
    expect(embedding).toHaveLength(192);
    expect(comparisonScore(embedding, embedding)).toBeCloseTo(1, 5);
  });

  test('finds no face where there is none, one in a close portrait, and says when there are several', async () => {
    await expect(engine.observe(picture('icon_happy.png'), 'reference')).rejects.toMatchObject({ name: 'CtidError' });
    for (const name of CLOSE) await expect(engine.observe(picture(name), 'reference')).resolves.toBeDefined();
    for (const [left, right] of PAIRS) {
      const pair = sideBySide(picture(left), picture(right));
      await expect(engine.observe(pair, 'reference')).rejects.toMatchObject({ code: 'FACES_SEVERAL' });
    }
  });

  test('finds no face where the detector sees one and the mesh does not', async () => {
    const bare = picture('kim1_crop.jpg');
    const { mesh } = await engine.observe(bare, 'reference');
    const masked = withMask(await decodePicture(bare, 'reference'), mesh, [225, 228, 230]);
    const worn = await encodedJpeg(masked, 'colours');
    await expect(engine.observe(worn, 'reference')).rejects.toMatchObject({ code: 'FACE_NOT_FOUND' });
  });

  test.each([1, 2, 3, 4, 5, 6])('believes the performer, not the photo: draw %i', async (draw) => {
    const steps = drawChallenge(
      'withoutHeadTurns',
      new Uint8Array(32).map((_, at) => (draw * 37 + at * 11) % 256),
    );
    const inTime = ({ frames, timesMs }: ReturnType<typeof perform>) =>
      frames.map((frame, at) => ({ picture: frame, timeMs: timesMs[at] ?? 0 }));
    const probe = await observeBurst(engine, steps, inTime(perform(steps, draw)));
    const { atRest, acted } = probe.embeddings;
    expect(Math.min(atRest.length, acted.length)).toBeGreaterThanOrEqual(1);
    for (const embedding of [...atRest, ...acted]) {
      expect(comparisonScore(embedding, await embed(performerPortrait()))).toBeGreaterThan(0.7);
      expect(comparisonScore(embedding, await embed(otherPortrait()))).toBeLessThan(0.3);
    }
    const held = observeBurst(engine, steps, inTime(holdPhoto(draw)));
    await expect(held).rejects.toMatchObject({ code: expect.stringMatching(/_NOT_SEEN$/) });
  });

  test('refuses a damaged frame by name, whatever byte is missing', async () => {
    const whole = performerPortrait();
    for (const length of [1, 2, 100, whole.length - 1]) {
      await expect(engine.observe(whole.subarray(0, length), 'reference')).rejects.toMatchObject({
        name: 'CtidError',
      });
    }
  });
});
