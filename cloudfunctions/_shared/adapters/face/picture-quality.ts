import { lumaOf } from './luma';

export interface PictureQuality {
  /** Mean luma, 0–255. */
  readonly brightness: number;
  /** Variance of the Laplacian of the luma. */
  readonly sharpness: number;
}

/** How bright and how sharp an aligned face is: RGB, `size` × `size`. */
export function pictureQuality(rgb: ArrayLike<number>, size: number): PictureQuality {
  const luma = lumaOf(rgb);
  const laplacian: number[] = [];
  for (let y = 1; y < size - 1; y++) {
    for (let x = 1; x < size - 1; x++) {
      const at = y * size + x;
      const around = (luma[at - 1] ?? 0) + (luma[at + 1] ?? 0) + (luma[at - size] ?? 0) + (luma[at + size] ?? 0);
      laplacian.push(around - 4 * (luma[at] ?? 0));
    }
  }
  const mean = meanOf(laplacian);
  return { brightness: meanOf(luma), sharpness: meanOf(laplacian.map((value) => (value - mean) ** 2)) };
}

function meanOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}
