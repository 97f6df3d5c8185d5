import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isCovered } from '#core/face/covered-face';
import type { FaceMesh } from '#core/face/mesh';
import { decodePicture } from '../../../cloudfunctions/_shared/adapters/face/decode-picture';
import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';
import { tfjsFaceEngine } from '../../../cloudfunctions/_shared/adapters/tfjs-face-engine';
import { PATHS } from '../../../devtools/paths';
import { mediaFile } from '../../../devtools/performer/media-file';
import { segmentFrames } from '../../../devtools/performer/segments';
import { withGlasses, withMask } from '../../support/drawn-cover';
import { encodedJpeg } from '../../support/encoded-jpeg';

const engine = tfjsFaceEngine(join(PATHS.functions, 'compareFace', 'models'));

/** Bare faces, one of each person: beards, a moustache, clear glasses, light and dark skin, an old woman, a wide laugh. */
const BARE = [
  'SeanConnery.jpg',
  'audrey.jpg',
  'bieber_small.jpg',
  'bill-murray-snl_crop.jpg',
  'cage.jpg',
  'chuck_crop.jpg',
  'franck_04117.jpg',
  'kim1_crop.jpg',
  'obama4_crop.jpg',
  'queen20_crop.jpg',
  'ri_1_crop.jpg',
  'walter2_crop.jpg',
];

type Cover = (pixels: Pixels, mesh: FaceMesh) => Pixels;

const read = (name: string) => readFileSync(mediaFile(name));

/** Whether the engine finds no whole face, or what it finds is covered. */
async function isSeenCovered(picture: Uint8Array): Promise<boolean> {
  try {
    return isCovered(await engine.observe(picture, 'reference'));
  } catch (error) {
    expect(error).toMatchObject({ code: 'FACE_NOT_FOUND' });
    return true;
  }
}

describe('a covered face, with the real models', () => {
  test.each(BARE)('is not seen in %s', async (name) => {
    expect(await isSeenCovered(read(name))).toBe(false);
  });

  test('is not seen where the mouth is open or the head is lowered', async () => {
    for (const segment of ['openMouth', 'nod'] as const) {
      const frames = segmentFrames(segment).filter((_, at) => at % 10 === 0);
      for (const frame of frames) expect(await isSeenCovered(readFileSync(frame)), frame).toBe(false);
    }
  });

  test.each<[string, number, Cover]>([
    ['a white mask', 11, (pixels, mesh) => withMask(pixels, mesh, [225, 228, 230])],
    ['a blue mask', 11, (pixels, mesh) => withMask(pixels, mesh, [140, 180, 205])],
    ['a black mask', 11, (pixels, mesh) => withMask(pixels, mesh, [34, 34, 37])],
    ['dark glasses', 11, (pixels, mesh) => withGlasses(pixels, mesh, [24, 22, 24], [24, 22, 24])],
    ['glasses that reflect', 10, (pixels, mesh) => withGlasses(pixels, mesh, [150, 190, 235], [70, 65, 60])],
  ])('is seen behind %s, on %i of these twelve people at least', async (_, least, cover) => {
    const seen = await Promise.all(
      BARE.map(async (name) => {
        const { mesh } = await engine.observe(read(name), 'reference');
        const worn = cover(await decodePicture(read(name), 'reference'), mesh);
        return { name, isSeen: await isSeenCovered(await encodedJpeg(worn, 'colours')) };
      }),
    );
    const missed = seen.filter(({ isSeen }) => !isSeen).map(({ name }) => name);
    expect(BARE.length - missed.length, missed.join()).toBeGreaterThanOrEqual(least);
  });

  test('is seen behind the one pair of dark glasses that was photographed', async () => {
    expect(await isSeenCovered(read('terminator_crop.jpg'))).toBe(true);
  });
});
