import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import decode from '@jsquash/jpeg/decode';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparisonScore } from '#core/face/embedding';
import { decodePicture } from '../../../cloudfunctions/_shared/adapters/face/decode-picture';
import { tfjsFaceEngine } from '../../../cloudfunctions/_shared/adapters/tfjs-face-engine';
import type { PictureKind } from '../../../cloudfunctions/_shared/ports/face-engine';
import { PATHS } from '../../../devtools/paths';
import { performerPortrait } from '../../../devtools/performer/portraits';
import { segmentFrames } from '../../../devtools/performer/segments';
import { type ByteOrder, exifBlock, withExifSegment } from '../../support/exif-block';
import { withChunk } from '../../support/png-picture';
import { storedPicture } from '../../support/stored-picture';

const engine = tfjsFaceEngine(join(PATHS.functions, 'compareFace', 'models'));
const embed = async (picture: Uint8Array, kind: PictureKind) =>
  (await engine.embed(await engine.observe(picture, kind))).embedding;

/** By orientation, what lays an upright picture down as a camera that is held so stores it. */
const LAY_DOWN = {
  1: 'null',
  2: 'hflip',
  3: 'hflip,vflip',
  4: 'vflip',
  5: 'transpose=cclock_flip',
  6: 'transpose=cclock',
  7: 'transpose=clock_flip',
  8: 'transpose=clock',
} as const;
const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

const upright: Readonly<Record<PictureKind, () => Uint8Array>> = {
  probe: () => storedPicture(readFileSync(segmentFrames('neutral')[0] ?? ''), 'png', '-vf', 'scale=300:400'),
  reference: performerPortrait,
};

function jpegLying(orientation: keyof typeof LAY_DOWN, picture: Uint8Array, order: ByteOrder): Uint8Array {
  const stored = storedPicture(picture, 'jpg', '-vf', LAY_DOWN[orientation]);
  return withExifSegment(stored, exifBlock(orientation, order));
}

function pngLying(orientation: keyof typeof LAY_DOWN, picture: Uint8Array, order: ByteOrder): Uint8Array {
  const stored = storedPicture(picture, 'png', '-vf', LAY_DOWN[orientation]);
  return withChunk(stored, 'eXIf', exifBlock(orientation, order));
}

describe('a face, however its picture lies', () => {
  beforeAll(() => embed(performerPortrait(), 'reference'));

  describe.each<[string, typeof jpegLying]>([
    ['JPEG', jpegLying],
    ['PNG', pngLying],
  ])('in a %s', (_, lying) => {
    test.each([
      ['probe', 'MM'],
      ['reference', 'II'],
    ] as const)('is the same face (a %s, byte order %s)', async (kind, order) => {
      const picture = upright[kind]();
      const expected = await embed(picture, kind);
      for (const orientation of ORIENTATIONS) {
        const score = comparisonScore(await embed(lying(orientation, picture, order), kind), expected);
        expect(score, `orientation ${orientation}`).toBeGreaterThanOrEqual(0.99);
      }
    });
  });

  test('is turned once, as the decoder of JPEG would turn it if it was asked', async () => {
    const portrait = performerPortrait();
    for (const orientation of ORIENTATIONS) {
      const lying = withExifSegment(portrait, exifBlock(orientation));
      const turned = await decode(Uint8Array.from(lying).buffer, { preserveOrientation: true });
      const { width, height, data } = await decodePicture(lying, 'reference');
      expect([width, height]).toEqual([turned.width, turned.height]);
      expect(Buffer.from(turned.data).equals(Buffer.from(data)), `orientation ${orientation}`).toBe(true);
    }
  });
});
