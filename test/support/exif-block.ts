export type ByteOrder = 'MM' | 'II';

const NUMBER_BYTES = { short: 2, long: 4 } as const;

/** An Exif block with a maker, an orientation, and whatever else is given in its place (TIFF 6.0, section 2). */
export function exifBlock(orientation: number, order: ByteOrder = 'MM', changes: Partial<ExifParts> = {}): Uint8Array {
  const parts = { ...DEFAULTS, ...changes };
  const short = (value: number) => bytesOf(value, NUMBER_BYTES.short, order);
  const long = (value: number) => bytesOf(value, NUMBER_BYTES.long, order);
  const maker = [...short(0x010f), ...short(2), ...long(4), 0x41, 0x42, 0x43, 0];
  const turned = [...short(parts.tag), ...short(parts.type), ...long(parts.count), ...short(orientation), ...short(0)];
  const directory = [...short(parts.entries), ...maker, ...turned, ...long(0)];
  return Uint8Array.from([...Buffer.from(order), ...short(parts.magic), ...long(parts.directoryAt), ...directory]);
}

interface ExifParts {
  readonly magic: number;
  readonly directoryAt: number;
  readonly entries: number;
  readonly tag: number;
  readonly type: number;
  readonly count: number;
}

const DEFAULTS: ExifParts = { magic: 42, directoryAt: 8, entries: 2, tag: 0x0112, type: 3, count: 1 };

function bytesOf(value: number, length: number, order: ByteOrder): readonly number[] {
  const bytes = Array.from({ length }, (_, at) => Math.floor(value / 256 ** at) % 256);
  return order === 'II' ? bytes : bytes.reverse();
}

/** The JPEG with an APP1 segment of these bytes behind its start. */
export function withExifSegment(jpeg: Uint8Array, block: Uint8Array): Uint8Array {
  const mark = Buffer.from('Exif\0\0', 'latin1');
  const length = 2 + mark.length + block.length;
  return new Uint8Array(
    Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from([0xff, 0xe1, length >> 8, length & 255]),
      mark,
      block,
      jpeg.subarray(2),
    ]),
  );
}
