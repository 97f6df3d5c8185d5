import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodePng } from '../../../cloudfunctions/_shared/adapters/face/decode-png';
import { seededRandomness } from '../../fakes/seeded-randomness';
import { filterRows, pngAround, pngOf } from '../../support/png-picture';

const WIDTH = 9;
const HEIGHT = 12;

/** Rows of random samples. */
function randomRows(samples: number): readonly Uint8Array[] {
  const randomness = seededRandomness(`png ${samples}`);
  return Array.from({ length: HEIGHT }, () => randomness.bytes(WIDTH * samples));
}

/** The pixel of these samples as RGBA. */
function rgba(pixel: readonly number[]): readonly number[] {
  const [red = 0, green = red, blue = red, alpha = 255] = pixel;
  return [red, green, blue, alpha];
}

function pixelsOf(rows: readonly Uint8Array[], samples: number): number[] {
  const values = rows.flatMap((row) => [...row]);
  return Array.from({ length: WIDTH * HEIGHT }, (_, at) => rgba(values.slice(at * samples, (at + 1) * samples))).flat();
}

describe('a PNG', () => {
  test.each([
    [1, 'grey'],
    [3, 'RGB'],
    [4, 'RGB with alpha'],
  ])('of %i samples a pixel (%s) gives its pixels, whatever its rows are filtered with', (samples) => {
    const rows = randomRows(samples);
    for (const filters of [[0], [1], [2], [3], [4], [4, 1, 3, 0, 2]]) {
      const picture = pngOf(WIDTH, HEIGHT, samples, filterRows(rows, samples, filters));
      const pixels = decodePng(picture);
      expect(pixels).toMatchObject({ width: WIDTH, height: HEIGHT });
      expect(Array.from(pixels?.data ?? []), `filters ${filters}`).toEqual(pixelsOf(rows, samples));
    }
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
