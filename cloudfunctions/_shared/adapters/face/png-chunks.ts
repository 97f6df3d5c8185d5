import { CtidError } from '#core/errors';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export interface PngChunk {
  /** Four letters. */
  readonly name: string;
  readonly body: Uint8Array;
}

/**
 * A PNG's chunks (ISO/IEC 15948 §5.3): IHDR first, the one IEND last and empty, and no byte after it. Their check sums
 * are not asked: pixels have one of their own.
 * @throws {CtidError} FRAME_DAMAGED
 */
export function readPngChunks(bytes: Uint8Array): readonly PngChunk[] {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) throw new CtidError('FRAME_DAMAGED');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ name, body: bytes.subarray(at + 8, end - 4) });
    if (name === 'IEND' && end === at + 12 && end === bytes.length) return requireHeader(chunks);
    if (name === 'IEND') break;
    at = end;
  }
  throw new CtidError('FRAME_DAMAGED');
}

function requireHeader(chunks: readonly PngChunk[]): readonly PngChunk[] {
  const headers = chunks.filter(({ name }) => name === 'IHDR');
  const [first] = chunks;
  if (first?.name !== 'IHDR' || first.body.length !== 13 || headers.length > 1) throw new CtidError('FRAME_DAMAGED');
  return chunks;
}
