import { deflateSync } from 'node:zlib';

/** Colour types of ISO/IEC 15948 §11.2.2 by the samples of a pixel. */
const COLOUR_TYPES: Readonly<Record<number, number>> = { 1: 0, 3: 2, 4: 6 };

/** A PNG's bytes with the filtered rows as they are given, whether they belong together or not. Check sums are left out: nobody asks. */
export function pngOf(width: number, height: number, samples: number, filteredRows: Uint8Array): Uint8Array {
  return pngAround(width, height, samples, deflateSync(filteredRows));
}

/** A PNG's bytes with the compressed data as it is given, in two parts. */
export function pngAround(width: number, height: number, samples: number, compressed: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = COLOUR_TYPES[samples] ?? 0;
  const half = compressed.length >> 1;
  const parts = [compressed.subarray(0, half), compressed.subarray(half)].map((part) => chunk('IDAT', part));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), ...parts, chunk('IEND', Buffer.alloc(0))]));
}

function chunk(name: string, body: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(name), body, Buffer.alloc(4)]);
}

/** Filters rows of samples, each by the filter of its number (ISO/IEC 15948 §9.2), written apart from the decoder. */
export function filterRows(rows: readonly Uint8Array[], samples: number, filters: readonly number[]): Uint8Array {
  const filtered = rows.map((row, y) => {
    const above = rows[y - 1] ?? new Uint8Array(row.length);
    const filter = filters[y % filters.length] ?? 0;
    const predicted = row.map((_, x) => {
      const [left, corner] = x < samples ? [0, 0] : [row[x - samples] ?? 0, above[x - samples] ?? 0];
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
