import { describe, expect, test } from 'vitest';
import type { Orientation } from '../../../cloudfunctions/_shared/adapters/face/exif-orientation';
import type { Pixels } from '../../../cloudfunctions/_shared/adapters/face/pixels';
import { turnUpright } from '../../../cloudfunctions/_shared/adapters/face/turn-upright';

/** Rows of letters as pixels, four bytes each, and back. */
function painted(rows: readonly string[]): Pixels {
  const letters = [...rows.join('')].flatMap((letter) => [letter.charCodeAt(0), 1, 2, 255]);
  return { width: rows[0]?.length ?? 0, height: rows.length, data: Uint8ClampedArray.from(letters) };
}

function lettersOf({ width, height, data }: Pixels): readonly string[] {
  const row = (y: number) =>
    Array.from({ length: width }, (_, x) => String.fromCharCode(data[4 * (y * width + x)] ?? 0));
  return Array.from({ length: height }, (_, y) => row(y).join(''));
}

/** The letter F, lying as Exif 3.0's figure for tag 274 has it. */
const STORED: Readonly<Record<Orientation, readonly string[]>> = {
  1: ['ab', 'c.', 'd.'],
  2: ['ba', '.c', '.d'],
  3: ['.d', '.c', 'ba'],
  4: ['d.', 'c.', 'ab'],
  5: ['acd', 'b..'],
  6: ['b..', 'acd'],
  7: ['..b', 'dca'],
  8: ['dca', '..b'],
};

describe('a picture as its orientation means it', () => {
  test.each(Object.entries(STORED))('is upright out of orientation %s', (orientation, rows) => {
    const upright = turnUpright(painted(rows), Number(orientation) as Orientation);
    expect(lettersOf(upright)).toEqual(STORED[1]);
    expect(upright.data.filter((_, at) => at % 4 > 0)).toEqual(painted(STORED[1]).data.filter((_, at) => at % 4 > 0));
  });

  test('leaves the stored one untouched', () => {
    const stored = painted(STORED[6]);
    turnUpright(stored, 6);
    expect(lettersOf(stored)).toEqual(STORED[6]);
  });
});
