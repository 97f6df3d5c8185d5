import { describe, expect, test } from 'vitest';
import { readOrientation } from '../../../cloudfunctions/_shared/adapters/face/exif-orientation';
import { exifBlock } from '../../support/exif-block';

const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('an Exif block', () => {
  test.each(['MM', 'II'] as const)('asks for its orientation, in byte order %s', (order) => {
    const read = ORIENTATIONS.map((orientation) => readOrientation(exifBlock(orientation, order)));
    expect(read).toEqual(ORIENTATIONS);
  });

  test('may have its directory further on, and lie within other bytes', () => {
    const block = exifBlock(6, 'II');
    const moved = [
      ...exifBlock(6, 'II', { directoryAt: 100 }).subarray(0, 8),
      ...Array(92).fill(7),
      ...block.subarray(8),
    ];
    expect(readOrientation(Uint8Array.from([9, 9, 9, ...moved, 9]).subarray(3, -1))).toBe(6);
  });

  test.each<[string, Uint8Array]>([
    ['nothing in it', new Uint8Array()],
    ['another byte order', exifBlock(6).fill(0x4d, 1, 2).fill(0x49, 0, 1)],
    ['another magic number', exifBlock(6, 'MM', { magic: 43 })],
    ['a directory in its own header', exifBlock(6, 'MM', { directoryAt: 2 })],
    ['a directory at its end', exifBlock(6, 'MM', { directoryAt: exifBlock(6).length })],
    ['a directory four gigabytes away', exifBlock(6, 'II', { directoryAt: 0xffffffff })],
    ['65,535 entries', exifBlock(6, 'MM', { entries: 65_535 })],
    ['no entries', exifBlock(6, 'MM', { entries: 0 })],
    ['no orientation', exifBlock(6, 'MM', { tag: 0x0113 })],
    ['an orientation that is a long number', exifBlock(6, 'MM', { type: 4 })],
    ['two orientations in one', exifBlock(6, 'MM', { count: 2 })],
    ['orientation 0', exifBlock(0)],
    ['orientation 9', exifBlock(9)],
  ])('with %s leaves the picture as it is stored', (_, block) => {
    expect(readOrientation(block)).toBe(1);
  });

  test('cut off anywhere before its entries end leaves the picture as it is stored', () => {
    const block = exifBlock(6);
    const endOfEntries = block.length - 4;
    for (let length = 0; length < endOfEntries; length++) expect(readOrientation(block.subarray(0, length))).toBe(1);
    expect(readOrientation(block.subarray(0, endOfEntries))).toBe(6);
  });
});
