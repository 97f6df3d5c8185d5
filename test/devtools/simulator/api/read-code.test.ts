import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { encode } from 'uqr';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareReader, readCode } from '../../../../devtools/simulator/api/read-code';
import type { CameraFrame } from '../../../../devtools/simulator/device/device';
import { ZXING_FILE } from '../../../../devtools/simulator/device/zxing';

const MODULE_PX = 4;

/** A QR code as a camera would see it from the front. */
function pictureOf(text: string): CameraFrame {
  const { data: modules, size } = encode(text, { border: 4 });
  const side = size * MODULE_PX;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (modules[Math.floor(y / MODULE_PX)]?.[Math.floor(x / MODULE_PX)])
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

beforeAll(() => {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(ZXING_FILE));
  prepareReader(new Uint8Array(bytes).buffer);
});

describe("the scanner's reader", () => {
  test('gives a QR code as WeChat does', async () => {
    expect(await readCode(pictureOf('CTID:1 网证'), ['qrCode'])).toEqual({
      result: 'CTID:1 网证',
      scanType: 'QR_CODE',
      charSet: 'UTF-8',
      path: '',
      rawData: Buffer.from('CTID:1 网证').toString('base64'),
    });
  });

  test('finds nothing where there is nothing', async () => {
    const blank = { width: 100, height: 100, data: new Uint8ClampedArray(40_000).fill(255) };
    expect(await readCode(blank, ['qrCode', 'barCode'])).toBeUndefined();
  });

  test('does not see kinds that the page did not ask for', async () => {
    expect(await readCode(pictureOf('CTID'), ['barCode'])).toBeUndefined();
    expect(await readCode(pictureOf('CTID'), ['wxCode'])).toBeUndefined();
  });
});
