import { CtidError } from '#core/errors';
import type { PictureHeader } from './picture-header';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Colour types of ISO/IEC 15948 §11.2.2 that are let in, with their components: grey, RGB, and RGB with alpha. */
const COMPONENTS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 6: 3 };

/**
 * Walks a PNG's chunks to its very end: IHDR first, IEND last, no byte after it.
 * @throws {CtidError} FRAME_DAMAGED, FRAME_KIND_UNSUPPORTED
 */
export function readPngHeader(bytes: Uint8Array): PictureHeader {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) throw new CtidError('FRAME_DAMAGED');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 45 || nameAt(bytes, 12) !== 'IHDR') throw new CtidError('FRAME_DAMAGED');
  requireWholeChunks(bytes, view);
  const components = COMPONENTS[bytes[25] ?? -1];
  if (components === undefined || bytes[24] !== 8) throw new CtidError('FRAME_KIND_UNSUPPORTED');
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20), components, scans: 1 };
}

function requireWholeChunks(bytes: Uint8Array, view: DataView): void {
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (nameAt(bytes, at + 4) === 'IEND' && end === bytes.length) return;
    at = end;
  }
  throw new CtidError('FRAME_DAMAGED');
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
