import type { Orientation } from './exif-orientation';
import type { Pixels } from './pixels';

/** How an upright pixel is found in the stored picture: which of its axes count from the far end, and whether they change places. */
interface Turn {
  readonly swaps: boolean;
  readonly fromRight: boolean;
  readonly fromBottom: boolean;
}

/** Exif 3.0 §4.6.5, tag 274: 3 is half a turn, 6 a quarter clockwise, 8 one against the clock; 2, 4, 5 and 7 are mirrored. */
const TURNS: Readonly<Record<Orientation, Turn>> = {
  1: { swaps: false, fromRight: false, fromBottom: false },
  2: { swaps: false, fromRight: true, fromBottom: false },
  3: { swaps: false, fromRight: true, fromBottom: true },
  4: { swaps: false, fromRight: false, fromBottom: true },
  5: { swaps: true, fromRight: false, fromBottom: false },
  6: { swaps: true, fromRight: false, fromBottom: true },
  7: { swaps: true, fromRight: true, fromBottom: true },
  8: { swaps: true, fromRight: true, fromBottom: false },
};

/** The picture as its orientation means it: turned and mirrored, no pixel changed. */
export function turnUpright(pixels: Pixels, orientation: Orientation): Pixels {
  if (orientation === 1) return pixels;
  const { swaps, fromRight, fromBottom } = TURNS[orientation];
  const [width, height] = swaps ? [pixels.height, pixels.width] : [pixels.width, pixels.height];
  const alongRow = fromRight ? -1 : 1;
  const alongColumn = fromBottom ? -pixels.width : pixels.width;
  const [stepX, stepY] = swaps ? [alongColumn, alongRow] : [alongRow, alongColumn];
  const first = (fromRight ? pixels.width - 1 : 0) + (fromBottom ? (pixels.height - 1) * pixels.width : 0);
  const stored = new Uint32Array(Uint8ClampedArray.from(pixels.data).buffer);
  const upright = new Uint32Array(stored.length);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, from = first + y * stepY; x < width; x++, from += stepX) upright[to++] = stored[from] ?? 0;
  }
  return { width, height, data: new Uint8ClampedArray(upright.buffer) };
}
