import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';

/**
 * The picture in the middle of a larger one, its outermost pixels repeated to all sides: a crop of nothing but a face
 * becomes a picture in which detectors can find it, without an edge that would be none in a photograph.
 * @param margin pixels on each side
 */
export function widenPicture({ width, height, data }: Pixels, margin: number): Pixels {
  const [wider, higher] = [width + 2 * margin, height + 2 * margin];
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const widened = new Uint32Array(wider * higher);
  for (let y = 0; y < higher; y++) {
    const row = width * within(y - margin, height);
    for (let x = 0; x < wider; x++) widened[y * wider + x] = from[row + within(x - margin, width)] ?? 0;
  }
  return { width: wider, height: higher, data: new Uint8ClampedArray(widened.buffer) };
}

/** The nearest place that there is, of so many. */
function within(at: number, places: number): number {
  return Math.min(Math.max(at, 0), places - 1);
}
