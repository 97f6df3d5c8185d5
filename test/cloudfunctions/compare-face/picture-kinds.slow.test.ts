import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparisonScore } from '#core/face/embedding';
import { decodePicture } from '../../../cloudfunctions/_shared/adapters/face/decode-picture';
import { passPictureGate } from '../../../cloudfunctions/_shared/adapters/face/picture-gate';
import { tfjsFaceEngine } from '../../../cloudfunctions/_shared/adapters/tfjs-face-engine';
import type { FaceObservation } from '../../../cloudfunctions/_shared/ports/face-engine';
import { PATHS } from '../../../devtools/paths';
import { segmentFrames } from '../../../devtools/performer/segments';
import { encodedJpeg } from '../../support/encoded-jpeg';
import { storedPicture } from '../../support/stored-picture';

const engine = tfjsFaceEngine(join(PATHS.functions, 'compareFace', 'models'));
const frame = readFileSync(segmentFrames('neutral')[0] ?? '');

/** The frame as ffmpeg writes it in these pixels, as small as 400 KB ask for when a sample has 16 bits. */
const png = (pixels: string) => storedPicture(frame, 'png', '-vf', 'scale=240:320', '-pix_fmt', pixels);

async function greyPhoto(): Promise<Uint8Array> {
  return encodedJpeg(await decodePicture(png('rgb24'), 'probe'), 'grey');
}

const embed = async (face: FaceObservation) => (await engine.embed(face)).embedding;
const expected = engine.observe(png('rgb24'), 'probe').then(embed);

describe('one frame, in every kind of picture that is let in', () => {
  test.each(['rgb24', 'rgba', 'rgb48be', 'rgba64be'])('is the same face in a PNG of %s, as a probe', async (pixels) => {
    const face = await engine.observe(png(pixels), 'probe');
    expect(comparisonScore(await embed(face), await expected)).toBeGreaterThanOrEqual(0.99);
  });

  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['PNG', () => png('gray')],
    ['PNG with alpha', () => png('ya8')],
    ['PNG of 16 bits', () => png('gray16be')],
    ['JPEG', greyPhoto],
  ])('is the same face in a grey %s, as a reference only', async (_, grey) => {
    const picture = await grey();
    expect(passPictureGate(picture, 'reference').components).toBe(1);
    const face = await engine.observe(picture, 'reference');
    expect(comparisonScore(await embed(face), await expected)).toBeGreaterThanOrEqual(0.9);
    await expect(engine.observe(picture, 'probe')).rejects.toMatchObject({ code: 'FRAME_KIND_UNSUPPORTED' });
  });
});
