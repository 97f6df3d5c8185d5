import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import encodeJpeg, { init } from '@jsquash/jpeg/encode';
import type { Pixels } from '../../cloudfunctions/_shared/adapters/face/pixels';
import { PATHS } from '../../devtools/paths';

const ENCODER = join(PATHS.packages, '@jsquash', 'jpeg', 'codec', 'enc', 'mozjpeg_enc.wasm');

/** MozJPEG's numbers for one component and for three; ffmpeg writes three however grey the picture is. */
const COLOUR_SPACES = { grey: 1, colours: 3 } as const;

/** A JPEG of one component or of three. */
export async function encodedJpeg(pixels: Pixels, kind: keyof typeof COLOUR_SPACES): Promise<Uint8Array> {
  await init(await WebAssembly.compile(Uint8Array.from(readFileSync(ENCODER))));
  const picture = { ...pixels, colorSpace: 'srgb' } as Parameters<typeof encodeJpeg>[0];
  return new Uint8Array(await encodeJpeg(picture, { color_space: COLOUR_SPACES[kind], quality: 90 }));
}
