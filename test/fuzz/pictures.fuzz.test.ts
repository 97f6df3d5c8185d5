import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { CtidError } from '#core/errors';
import { loadJpegDecoder } from '../../cloudfunctions/_shared/adapters/face/decode-jpeg';
import { decodePicture } from '../../cloudfunctions/_shared/adapters/face/decode-picture';
import { readOrientation } from '../../cloudfunctions/_shared/adapters/face/exif-orientation';
import type { PictureKind } from '../../cloudfunctions/_shared/ports/face-engine';
import { rasterize } from '../../devtools/journey/card-picture';
import { PATHS } from '../../devtools/paths';
import { segmentFrames } from '../../devtools/performer/segments';
import { exifBlock, withExifSegment } from '../support/exif-block';
import { pngOf, withChunk } from '../support/png-picture';
import { fuzz, fuzzAsync } from './fuzz';

/** What the gate may promise a decoder at the most (THREATS 17). */
const MOST_PIXELS = 2_000_000;

const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8];

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4" fill="#aaa"/><circle r="3" fill="#234"/></svg>';

const jpeg = new Uint8Array(readFileSync(segmentFrames('neutral')[0] ?? ''));
const png = new Uint8Array(rasterize(drawing, 240).asPng());
const drawn = (samples: number, depth: number) =>
  pngOf(240, 240, samples, new Uint8Array(240 * (1 + 30 * samples * depth)), { depth });

const pictures: Readonly<Record<string, { readonly kind: PictureKind; readonly whole: Uint8Array }>> = {
  JPEG: { kind: 'probe', whole: jpeg },
  'JPEG that lies on its side': { kind: 'probe', whole: withExifSegment(jpeg, exifBlock(6)) },
  PNG: { kind: 'probe', whole: png },
  'PNG that lies on its side': { kind: 'probe', whole: withChunk(png, 'eXIf', exifBlock(7, 'II')) },
  'PNG of 16 bits with alpha': { kind: 'probe', whole: drawn(4, 16) },
  'PNG of grey with alpha': { kind: 'reference', whole: drawn(2, 8) },
};

/** A change at a place that is a share of the picture: most of them near its start, where the headers are. */
const change = fc.record({
  kind: fc.constantFrom('set', 'drop', 'repeat', 'insert'),
  at: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 700 }) }, { weight: 1, arbitrary: fc.nat({ max: 400_000 }) }),
  length: fc.integer({ min: 1, max: 12 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(picture: Uint8Array, { kind, at, length, bytes }: Change): Uint8Array {
  const from = at % (picture.length + 1);
  const [head, rest] = [picture.subarray(0, from), picture.subarray(from)];
  const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  if (kind === 'set') return join(head, bytes, rest.subarray(bytes.length));
  if (kind === 'drop') return join(head, rest.subarray(length));
  if (kind === 'repeat') return join(head, rest.subarray(0, length), rest);
  return join(head, bytes, rest);
}

beforeAll(() => loadJpegDecoder(join(PATHS.functions, 'compareFace', 'models', 'mozjpeg_dec.wasm')));

describe.each(Object.entries(pictures))('a mutated %s', (_, { kind, whole }) => {
  test('gives the pixels that its header promised, or is refused by name, and the next picture is read as ever', async () => {
    let decoded = 0;
    await fuzzAsync(3_000, fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const mutated = changes.reduce(apply, whole);
      try {
        const { width, height, data } = await decodePicture(mutated, kind);
        expect(data.length).toBe(width * height * 4);
        expect(width * height).toBeLessThanOrEqual(MOST_PIXELS);
        decoded++;
      } catch (error) {
        if (!(error instanceof CtidError)) throw error;
        expect(error.code).toMatch(/^FRAME_/);
      }
    });
    expect(decoded).toBeGreaterThan(0);
    const { width, height } = await decodePicture(whole, kind);
    expect(width * height).toBeGreaterThan(50_000);
  });
});

describe('an Exif block', () => {
  test('asks for one of eight orientations, whatever its bytes are', () => {
    const mutated = fc
      .tuple(fc.constantFrom('MM' as const, 'II' as const), fc.array(change, { maxLength: 4 }))
      .map(([order, changes]) => changes.reduce(apply, exifBlock(5, order)));
    fuzz(30_000, fc.oneof(mutated, fc.uint8Array({ maxLength: 64 })), (block) => {
      expect(ORIENTATIONS).toContain(readOrientation(block));
    });
  });
});
