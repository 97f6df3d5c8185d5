import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import encodeJpeg, { init } from '@jsquash/jpeg/encode';
import { PATHS } from '../../devtools/paths';

/** Pixels as RGBA, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const ENCODER = join(PATHS.packages, '@jsquash', 'jpeg', 'codec', 'enc', 'mozjpeg_enc.wasm');

/** As a phone's picture of a screen may be: each pixel the mean of its neighbourhood, then JPEG. */
export async function wornPicture({ width, height, pixels }: Pixels, quality: number): Promise<Uint8Array> {
  await init(await WebAssembly.compile(Uint8Array.from(readFileSync(ENCODER))));
  const data = blur({ width, height, pixels });
  const picture = { data, width, height, colorSpace: 'srgb' } as Parameters<typeof encodeJpeg>[0];
  return new Uint8Array(await encodeJpeg(picture, { quality }));
}

/** Means over 3 × 3 pixels. */
function blur({ width, height, pixels }: Pixels): Uint8ClampedArray {
  const at = (x: number, y: number, channel: number) => {
    const [column, row] = [Math.min(Math.max(x, 0), width - 1), Math.min(Math.max(y, 0), height - 1)];
    return pixels[(row * width + column) * 4 + channel] ?? 0;
  };
  const steps = [-1, 0, 1];
  return Uint8ClampedArray.from(pixels, (_, index) => {
    const [x, y] = [Math.floor(index / 4) % width, Math.floor(index / 4 / width)];
    const sum = steps.flatMap((dy) => steps.map((dx) => at(x + dx, y + dy, index % 4))).reduce((a, b) => a + b, 0);
    return sum / 9;
  });
}
