import { FRAME_SIZE } from '#core/liveness/cover-fit';
import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';

/** Red, green and blue, 0–255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A picture of the size of a frame, transparent black. */
export function emptyFrame(): Pixels {
  return emptyPicture(FRAME_SIZE.width, FRAME_SIZE.height);
}

export function emptyPicture(width: number, height: number): Pixels {
  return { width, height, data: new Uint8ClampedArray(4 * width * height) };
}

export function copyPicture({ width, height, data }: Pixels): Pixels {
  return { width, height, data: Uint8ClampedArray.from(data) };
}

/**
 * RGBA at a place between pixels, into `out`; beyond the border it is the border's.
 * @param x from the left edge of the first pixel's middle, in pixels
 */
export function sample({ data, width, height }: Pixels, x: number, y: number, out: Float64Array): void {
  const u = Math.min(Math.max(x, 0), width - 1.001);
  const v = Math.min(Math.max(y, 0), height - 1.001);
  const left = Math.floor(u);
  const top = Math.floor(v);
  const right = u - left;
  const down = v - top;
  const at = 4 * (top * width + left);
  const below = at + 4 * width;
  for (let channel = 0; channel < 4; channel++) {
    const upper = (data[at + channel] ?? 0) * (1 - right) + (data[at + 4 + channel] ?? 0) * right;
    const lower = (data[below + channel] ?? 0) * (1 - right) + (data[below + 4 + channel] ?? 0) * right;
    out[channel] = upper * (1 - down) + lower * down;
  }
}

/** As `sample`; beyond the border the picture is mirrored. */
export function sampleMirrored(picture: Pixels, x: number, y: number, out: Float64Array): void {
  sample(picture, mirrored(x, picture.width - 1), mirrored(y, picture.height - 1), out);
}

function mirrored(value: number, last: number): number {
  const inside = Math.abs(value);
  return inside > last ? 2 * last - inside : inside;
}
