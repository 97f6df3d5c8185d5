import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const FILE = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');

/** RGBA. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** The texts of the QR codes that a scanner finds in a picture. */
export async function scanPicture(picture: Picture): Promise<readonly string[]> {
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(FILE)).buffer } });
  // Its types know pictures as a browser makes them only.
  const found = await readBarcodes(picture as never, { formats: ['QRCode'] });
  return found.map(({ text }) => text);
}
