import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import encodeJpeg, { init } from '@jsquash/jpeg/encode';
import { PATHS } from '../../devtools/paths';
import type { Pixels } from './worn-picture';

const ENCODER = join(PATHS.packages, '@jsquash', 'jpeg', 'codec', 'enc', 'mozjpeg_enc.wasm');

/** MozJPEG's number for one component; ffmpeg writes three however grey the picture is. */
const GREYSCALE = 1;

/** A JPEG of one component. */
export async function greyJpeg({ width, height, pixels }: Pixels): Promise<Uint8Array> {
  await init(await WebAssembly.compile(Uint8Array.from(readFileSync(ENCODER))));
  const picture = { data: Uint8ClampedArray.from(pixels), width, height, colorSpace: 'srgb' };
  const asked = { color_space: GREYSCALE, quality: 90 };
  return new Uint8Array(await encodeJpeg(picture as Parameters<typeof encodeJpeg>[0], asked));
}
