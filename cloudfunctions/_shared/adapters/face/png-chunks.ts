import { CtidError } from '#core/errors';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The critical chunks of ISO/IEC 15948 §11.2: what a picture may need to be read. */
const CRITICAL: readonly string[] = ['IHDR', 'PLTE', 'IDAT', 'IEND'];

export interface PngChunk {
  /** Four letters. */
  readonly name: string;
  readonly body: Uint8Array;
}

/**
 * A PNG's chunks (ISO/IEC 15948 §5.3): IHDR first, the one IEND last and empty, and no byte after it. Their check sums
 * are not asked: pixels have one of their own. Ancillary ones may be anything, as iOS's own iDOT; a critical one that the
 * standard does not know makes other pixels of the same bytes, as Xcode's CgBI.
 * @throws {CtidError} FRAME_DAMAGED, FRAME_KIND_UNSUPPORTED
 */
export function readPngChunks(bytes: Uint8Array): readonly PngChunk[] {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) throw new CtidError('FRAME_DAMAGED');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (isCritical(name) && !CRITICAL.includes(name)) throw new CtidError('FRAME_KIND_UNSUPPORTED');
    chunks.push({ name, body: bytes.subarray(at + 8, end - 4) });
    if (name === 'IEND' && end === at + 12 && end === bytes.length) return requireHeader(chunks);
    if (name === 'IEND') break;
    at = end;
  }
  throw new CtidError('FRAME_DAMAGED');
}

/** §5.4: a name's first letter is a capital. */
function isCritical(name: string): boolean {
  return name >= 'A' && name < '[';
}

function requireHeader(chunks: readonly PngChunk[]): readonly PngChunk[] {
  const headers = chunks.filter(({ name }) => name === 'IHDR');
  const [first] = chunks;
  if (first?.name !== 'IHDR' || first.body.length !== 13 || headers.length > 1) throw new CtidError('FRAME_DAMAGED');
  return chunks;
}
