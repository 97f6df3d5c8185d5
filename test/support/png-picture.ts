import { deflateSync } from 'node:zlib';

/** Colour types of ISO/IEC 15948 §11.2.2 by the samples of a pixel. */
const COLOUR_TYPES: Readonly<Record<number, number>> = { 1: 0, 2: 4, 3: 2, 4: 6 };

/** What may be otherwise than in the plainest PNG. */
interface PngForm {
  /** Bits of a sample. */
  readonly depth: number;
  readonly colourType: number | undefined;
  readonly interlace: number;
  /** In how many chunks the data comes. */
  readonly parts: number;
}

const PLAIN: PngForm = { depth: 8, colourType: undefined, interlace: 0, parts: 2 };
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG's bytes with the filtered rows as they are given, whether they belong together or not. Check sums are left out: nobody asks. */
export function pngOf(
  width: number,
  height: number,
  samples: number,
  filteredRows: Uint8Array,
  form: Partial<PngForm> = {},
): Uint8Array {
  return pngAround(width, height, samples, deflateSync(filteredRows), form);
}

/** A PNG's bytes with the compressed data as it is given. */
export function pngAround(
  width: number,
  height: number,
  samples: number,
  compressed: Uint8Array,
  form: Partial<PngForm> = {},
): Uint8Array {
  const { depth, colourType, interlace, parts } = { ...PLAIN, ...form };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colourType ?? COLOUR_TYPES[samples] ?? 0, 0, 0, interlace], 8);
  const cuts = Array.from({ length: parts + 1 }, (_, at) => Math.floor((at * compressed.length) / parts));
  const data = cuts.slice(1).map((end, at) => chunk('IDAT', compressed.subarray(cuts[at], end)));
  return new Uint8Array(Buffer.concat([SIGNATURE, chunk('IHDR', header), ...data, chunk('IEND', Buffer.alloc(0))]));
}

/** The PNG with this chunk right behind its header, or before it. */
export function withChunk(png: Uint8Array, name: string, body: Uint8Array, isFirst = false): Uint8Array {
  const at = SIGNATURE.length + (isFirst ? 0 : 12 + 13);
  return new Uint8Array(Buffer.concat([png.subarray(0, at), chunk(name, body), png.subarray(at)]));
}

function chunk(name: string, body: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(name), body, Buffer.alloc(4)]);
}

/** Filters rows, each by the filter of its number (ISO/IEC 15948 §9.2), written apart from the decoder. */
export function filterRows(rows: readonly Uint8Array[], pixelBytes: number, filters: readonly number[]): Uint8Array {
  const filtered = rows.map((row, y) => {
    const above = rows[y - 1] ?? new Uint8Array(row.length);
    const filter = filters[y % filters.length] ?? 0;
    const predicted = row.map((_, x) => {
      const [left, corner] = x < pixelBytes ? [0, 0] : [row[x - pixelBytes] ?? 0, above[x - pixelBytes] ?? 0];
      const up = above[x] ?? 0;
      return [0, left, up, Math.floor((left + up) / 2), nearest(left, up, corner)][filter] ?? 0;
    });
    return Uint8Array.of(filter, ...row.map((value, x) => value - (predicted[x] ?? 0)));
  });
  return new Uint8Array(Buffer.concat(filtered));
}

function nearest(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [first = 0] = [left, up, corner].sort((a, b) => Math.abs(estimate - a) - Math.abs(estimate - b));
  return first;
}
