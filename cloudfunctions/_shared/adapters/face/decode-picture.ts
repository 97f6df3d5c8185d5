import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import decodeJpeg, { init as initJpeg } from '@jsquash/jpeg/decode';
import decodePng, { init as initPng } from '@jsquash/png/decode';
import { CtidError } from '#core/errors';
import type { PictureKind } from '../../ports/face-engine';
import { passPictureGate } from './picture-gate';

/** Decoded pixels: RGBA, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** The decoders hand their pixels over in a browser's ImageData, which Node does not have. */
class NodeImageData implements Pixels {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}

/** Makes the decoders ready out of the wasm files in `folder`. */
export async function loadDecoders(folder: string): Promise<void> {
  Object.assign(globalThis, { ImageData: NodeImageData });
  await initJpeg(await compile(join(folder, 'mozjpeg_dec.wasm')));
  await initPng(await compile(join(folder, 'squoosh_png_bg.wasm')));
}

/**
 * Passes the gate, then decodes.
 * @throws {CtidError} FRAME_NOT_A_PICTURE, FRAME_DAMAGED, FRAME_TOO_LARGE, FRAME_KIND_UNSUPPORTED
 */
export async function decodePicture(picture: Uint8Array, kind: PictureKind): Promise<Pixels> {
  const { format, width, height } = passPictureGate(picture, kind);
  const bytes = Uint8Array.from(picture).buffer;
  const pixels = await (format === 'jpeg' ? decodeJpeg(bytes) : decodePng(bytes)).catch(() => undefined);
  if (pixels?.width !== width || pixels.height !== height) throw new CtidError('FRAME_DAMAGED');
  return pixels;
}

function compile(file: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile(readFileSync(file));
}
