/** Where the stored picture's first row and column belong in the upright one, 1–8 (Exif 3.0 §4.6.5, tag 274). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const AS_STORED: Orientation = 1;
const ORIENTATIONS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** TIFF 6.0, section 2: byte order and 42, the first directory's place; entries of tag, type, count and value. */
const IS_LITTLE_ENDIAN: Readonly<Record<string, boolean>> = { II: true, MM: false };
const MAGIC = 42;
const HEADER_LENGTH = 8;
const ENTRY_LENGTH = 12;
const ORIENTATION_TAG = 0x0112;
const SHORT = 3;

/**
 * The orientation that an Exif block asks for. What is damaged asks for none, and the picture is taken as it is stored:
 * every viewer shows it so, the pixels are whole, and nobody is helped by being told to take another.
 * @param block from its byte order on (a TIFF header), without the mark that a JPEG has before it
 */
export function readOrientation(block: Uint8Array): Orientation {
  const directory = firstDirectory(block);
  if (directory === undefined) return AS_STORED;
  const { entries, isLittleEndian } = directory;
  for (let at = 0; at < entries.byteLength; at += ENTRY_LENGTH) {
    if (entries.getUint16(at, isLittleEndian) !== ORIENTATION_TAG) continue;
    const isOneShort =
      entries.getUint16(at + 2, isLittleEndian) === SHORT && entries.getUint32(at + 4, isLittleEndian) === 1;
    const value = entries.getUint16(at + 8, isLittleEndian);
    return isOneShort && ORIENTATIONS.includes(value) ? (value as Orientation) : AS_STORED;
  }
  return AS_STORED;
}

/** The entries of the first directory, when all that it promises lies within the block. */
function firstDirectory(block: Uint8Array) {
  const isLittleEndian = IS_LITTLE_ENDIAN[String.fromCharCode(...block.subarray(0, 2))];
  if (isLittleEndian === undefined || block.length < HEADER_LENGTH) return undefined;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const at = view.getUint32(4, isLittleEndian);
  if (view.getUint16(2, isLittleEndian) !== MAGIC || at < HEADER_LENGTH || at + 2 > block.length) return undefined;
  const length = ENTRY_LENGTH * view.getUint16(at, isLittleEndian);
  if (at + 2 + length > block.length) return undefined;
  return { isLittleEndian, entries: new DataView(block.buffer, block.byteOffset + at + 2, length) };
}
