import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import encode, { init } from '@jsquash/jpeg/encode';
import { decodeJpeg, loadJpegDecoder } from '../../../cloudfunctions/_shared/adapters/face/decode-jpeg';
import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';
import { PATHS } from '../../paths';

const CODEC = join(PATHS.packages, '@jsquash', 'jpeg', 'codec');

/** As a phone's camera compresses; without the searches that make mozjpeg slow. */
const CAMERA_QUALITY = 88;
const FAST = { baseline: true, progressive: false, optimize_coding: false };

let loading: Promise<void> | undefined;

/** The pixels of a JPEG. */
export async function openJpeg(bytes: Uint8Array): Promise<Pixels> {
  await ready();
  const pixels = await decodeJpeg(bytes);
  if (pixels === undefined) throw new Error('this JPEG is damaged');
  return pixels;
}

/** The same pixels and quality always give the same bytes. */
export async function toJpeg(pixels: Pixels, quality = CAMERA_QUALITY): Promise<Uint8Array> {
  await ready();
  return new Uint8Array(await encode(pixels as Parameters<typeof encode>[0], { ...FAST, quality }));
}

function ready(): Promise<void> {
  loading ??= loadCodecs();
  return loading;
}

async function loadCodecs(): Promise<void> {
  await loadJpegDecoder(join(CODEC, 'dec', 'mozjpeg_dec.wasm'));
  const encoder = await WebAssembly.compile(readFileSync(join(CODEC, 'enc', 'mozjpeg_enc.wasm')));
  // The package's typings leave out that a compiled module may come first.
  await (init as (module: unknown) => Promise<void>)(encoder);
}
