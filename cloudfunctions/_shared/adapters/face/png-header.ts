import { CtidError } from '#core/errors';
import { type Orientation, readOrientation } from './exif-orientation';
import type { PictureHeader } from './picture-header';
import { type PngChunk, readPngChunks } from './png-chunks';

/**
 * Colour types of ISO/IEC 15948 §11.2.2 that are let in, with their components: grey and RGB, both also with alpha. No camera
 * and no screenshot gives a palette.
 */
const COMPONENTS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 1, 6: 3 };

/** Bits of a sample; phones with wide colours (Display P3) give 16. */
const DEPTHS: readonly (number | undefined)[] = [8, 16];

/**
 * Walks a PNG's chunks to its very end and reads IHDR (ISO/IEC 15948 §11.2.2): whole bytes, not interlaced.
 * @throws {CtidError} FRAME_DAMAGED, FRAME_KIND_UNSUPPORTED
 */
export function readPngHeader(bytes: Uint8Array): PictureHeader {
  const chunks = readPngChunks(bytes);
  const body = chunks[0]?.body ?? bytes;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const [depth, colourType, compression, filter, interlace] = body.subarray(8);
  const components = COMPONENTS[colourType ?? -1];
  const isPlain = DEPTHS.includes(depth) && compression === 0 && filter === 0 && interlace === 0;
  if (components === undefined || !isPlain) throw new CtidError('FRAME_KIND_UNSUPPORTED');
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  return { format: 'png', width, height, components, scans: 1, orientation: orientationIn(chunks) };
}

/** Of the first `eXIf` chunk (PNG third edition §11.3.4.5), which holds what JPEG's segment holds, without its mark. */
function orientationIn(chunks: readonly PngChunk[]): Orientation {
  const exif = chunks.find(({ name }) => name === 'eXIf');
  return exif === undefined ? 1 : readOrientation(exif.body);
}
