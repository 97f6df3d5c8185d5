import { expect, test } from 'vitest';
import { widenPicture } from '../../../../devtools/bench/peers/widen-picture';

/** A picture whose pixels are numbers: red counts, all else is full. */
function picture(width: number, height: number) {
  const pixels = Array.from({ length: width * height }, (_, at) => [at, 255, 255, 255]);
  return { width, height, data: Uint8ClampedArray.from(pixels.flat()) };
}

test('a widened picture stands in the middle, and its outermost pixels go on to all sides', () => {
  const { width, height, data } = widenPicture(picture(2, 2), 1);
  expect([width, height]).toEqual([4, 4]);
  const reds = Array.from({ length: 16 }, (_, at) => data[4 * at]);
  expect(reds).toEqual([0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3]);
  expect(data.filter((_, at) => at % 4 > 0).every((value) => value === 255)).toBe(true);
});
