import type { SimilarityTransform } from '#core/face/similarity-transform';
import type { Pixels } from './pixels';

/**
 * A square out of the picture, RGB 0–255, row by row: pixel (u, v) is read at `toPicture`(u, v), between its four
 * neighbours; outside the picture it is black.
 */
export function samplePixels({ data, width, height }: Pixels, size: number, toPicture: SimilarityTransform) {
  const { a, b, tx, ty } = toPicture;
  const rgb = new Float32Array(size * size * 3);
  for (let v = 0, out = 0; v < size; v++) {
    for (let u = 0; u < size; u++, out += 3) {
      const x = a * u - b * v + tx;
      const y = b * u + a * v + ty;
      const left = Math.floor(x);
      const top = Math.floor(y);
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const right = x - left;
      const down = y - top;
      const at = 4 * (top * width + left);
      const below = at + 4 * width;
      for (let channel = 0; channel < 3; channel++) {
        const upper = (data[at + channel] ?? 0) * (1 - right) + (data[at + 4 + channel] ?? 0) * right;
        const lower = (data[below + channel] ?? 0) * (1 - right) + (data[below + 4 + channel] ?? 0) * right;
        rgb[out + channel] = upper * (1 - down) + lower * down;
      }
    }
  }
  return rgb;
}
