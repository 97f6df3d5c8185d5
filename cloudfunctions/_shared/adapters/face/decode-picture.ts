import { join } from 'node:path';
import { CtidError } from '#core/errors';
import type { PictureKind } from '../../ports/face-engine';
import { decodeJpeg, loadJpegDecoder } from './decode-jpeg';
import { decodePng, loadPngDecoder } from './decode-png';
import { passPictureGate } from './picture-gate';
import type { Pixels } from './pixels';

/** Makes the decoders ready out of the wasm files in `folder`. */
export async function loadDecoders(folder: string): Promise<void> {
  await loadJpegDecoder(join(folder, 'mozjpeg_dec.wasm'));
  await loadPngDecoder(join(folder, 'squoosh_png_bg.wasm'));
}

/**
 * The pixels of a picture that the gate let through.
 * @throws {CtidError} FRAME_NOT_A_PICTURE, FRAME_DAMAGED, FRAME_TOO_LARGE, FRAME_KIND_UNSUPPORTED
 */
export async function decodePicture(picture: Uint8Array, kind: PictureKind): Promise<Pixels> {
  const { format, width, height } = passPictureGate(picture, kind);
  const pixels = await (format === 'jpeg' ? decodeJpeg(picture) : decodePng(picture));
  if (pixels?.width !== width || pixels.height !== height) throw new CtidError('FRAME_DAMAGED');
  return pixels;
}
