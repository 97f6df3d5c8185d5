import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodePng } from '../../../cloudfunctions/_shared/adapters/face/decode-png';
import { seededRandomness } from '../../fakes/seeded-randomness';
import { filterRows, pngAround, pngOf, withChunk } from '../../support/png-picture';

const WIDTH = 9;
const HEIGHT = 12;

/** Rows of random bytes. */
function randomRows(pixelBytes: number): readonly Uint8Array[] {
  const randomness = seededRandomness(`png ${pixelBytes}`);
  return Array.from({ length: HEIGHT }, () => randomness.bytes(WIDTH * pixelBytes));
}

/** The pixel of these bytes as RGBA: of each sample the first byte, and opaque. */
function rgba(pixel: readonly number[], samples: number): readonly number[] {
  const firsts = pixel.filter((_, at) => at % (pixel.length / samples) === 0);
  const [red = 0, green = 0, blue = 0] = samples < 3 ? Array(3).fill(firsts[0]) : firsts;
  return [red, green, blue, 255];
}

function pixelsOf(rows: readonly Uint8Array[], pixelBytes: number, samples: number): number[] {
  const values = rows.flatMap((row) => [...row]);
  const pixel = (at: number) => values.slice(at * pixelBytes, (at + 1) * pixelBytes);
  return Array.from({ length: WIDTH * HEIGHT }, (_, at) => rgba(pixel(at), samples)).flat();
}

describe('a PNG', () => {
  test.each([
    [1, 8, 'grey'],
    [2, 8, 'grey with alpha'],
    [3, 8, 'RGB'],
    [4, 8, 'RGB with alpha'],
    [1, 16, 'grey'],
    [2, 16, 'grey with alpha'],
    [3, 16, 'RGB'],
    [4, 16, 'RGB with alpha'],
  ])(
    'of %i samples a pixel, %i bits each (%s), gives opaque pixels, whatever its rows are filtered with',
    (samples, depth) => {
      const pixelBytes = (samples * depth) / 8;
      const rows = randomRows(pixelBytes);
      for (const filters of [[0], [1], [2], [3], [4], [4, 1, 3, 0, 2]]) {
        const picture = pngOf(WIDTH, HEIGHT, samples, filterRows(rows, pixelBytes, filters), { depth });
        const pixels = decodePng(picture);
        expect(pixels).toMatchObject({ width: WIDTH, height: HEIGHT });
        expect(Array.from(pixels?.data ?? []), `filters ${filters}`).toEqual(pixelsOf(rows, pixelBytes, samples));
      }
    },
  );

  test.each([1, 2, 3, 40])('in %i chunks of data is one picture', (parts) => {
    const rows = randomRows(4);
    const pixels = decodePng(pngOf(WIDTH, HEIGHT, 4, filterRows(rows, 4, [4]), { parts }));
    expect(Array.from(pixels?.data ?? [])).toEqual(pixelsOf(rows, 4, 4));
  });

  test('as iOS writes it, with its private chunk and its colours, is the same picture', () => {
    const rows = randomRows(4);
    const plain = pngOf(WIDTH, HEIGHT, 4, filterRows(rows, 4, [4]), { parts: 3 });
    const chunks = ['iDOT', 'eXIf', 'pHYs', 'cHRM', 'gAMA', 'sRGB', 'cICP', 'iCCP'];
    const picture = chunks.reduce((png, name) => withChunk(png, name, randomRows(28)[0] ?? new Uint8Array()), plain);
    expect(picture.length).toBeGreaterThan(plain.length + 8 * 250);
    expect(Array.from(decodePng(picture)?.data ?? [])).toEqual(pixelsOf(rows, 4, 4));
  });

  const whole = filterRows(randomRows(3), 3, [4]);
  test.each<[string, Uint8Array]>([
    ['a row too few', pngOf(WIDTH, HEIGHT, 3, whole.subarray(0, -(3 * WIDTH + 1)))],
    ['a byte too few', pngOf(WIDTH, HEIGHT, 3, whole.subarray(0, -1))],
    ['a byte too many', pngOf(WIDTH, HEIGHT, 3, Uint8Array.of(...whole, 0))],
    [
      'a filter that there is not',
      pngOf(
        WIDTH,
        HEIGHT,
        3,
        whole.map((value, at) => (at === 0 ? 5 : value)),
      ),
    ],
    ['compressed data that stops', pngAround(WIDTH, HEIGHT, 3, deflateSync(whole).subarray(0, -9))],
    [
      'a wrong check sum',
      pngAround(
        WIDTH,
        HEIGHT,
        3,
        deflateSync(whole).map((value, at, all) => (at === all.length - 1 ? value ^ 1 : value)),
      ),
    ],
    ['sixteen bits promised and eight there', pngOf(WIDTH, HEIGHT, 3, whole, { depth: 16 })],
    ['no data at all', pngAround(WIDTH, HEIGHT, 3, new Uint8Array())],
  ])('with %s is damaged', (_, picture) => {
    expect(decodePng(picture)).toBeUndefined();
  });

  test('that is damaged leaves nothing behind: not even a hundred large ones', () => {
    const [width, height] = [1400, 1400];
    const half = pngOf(width, height, 3, new Uint8Array((height / 2) * (3 * width + 1)));
    const before = process.memoryUsage().rss;
    for (let times = 0; times < 100; times++) expect(decodePng(half)).toBeUndefined();
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(200);
    expect(decodePng(pngOf(width, height, 1, new Uint8Array(height * (width + 1))))).toBeDefined();
  });
});
