import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJpeg, loadJpegDecoder } from '../../../cloudfunctions/_shared/adapters/face/decode-jpeg';
import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';
import { MODELS } from '../faces';

/** Makes our decoder ready: everybody is given the same pixels. */
export async function readyDecoder(): Promise<void> {
  await loadJpegDecoder(join(MODELS, 'mozjpeg_dec.wasm'));
}

/** The pixels of a JPEG file. */
export async function readPixels(file: string): Promise<Pixels> {
  const pixels = await decodeJpeg(readFileSync(file));
  if (pixels === undefined) throw new Error(`${file} is damaged`);
  return pixels;
}
