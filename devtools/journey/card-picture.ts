import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { PATHS } from '../paths';

/** Noto Sans SC (OFL): the card's font in every picture. */
const FONTS = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map((file) =>
  join(PATHS.packages, '@expo-google-fonts', 'noto-sans-sc', file),
);

/** Twice the card's units: 508 dpi at ID-1 size. */
const WIDTH = 1712;

/** The card as PNG. */
export function drawPicture(svg: string): Uint8Array {
  const font = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' };
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: WIDTH } }).render().asPng();
}

const DECODER = join(PATHS.packages, 'zxing-wasm', 'dist', 'reader', 'zxing_reader.wasm');

/** The text of the one code in a picture, by an independent decoder (ZXing). */
export async function readPicture(png: Uint8Array): Promise<string> {
  const wasmBinary = Uint8Array.from(readFileSync(DECODER)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  const found = await readBarcodes(Uint8Array.from(png), { formats: ['QRCode'], tryHarder: true });
  const [code] = found;
  if (found.length !== 1 || code === undefined) throw new Error(`the picture shows ${found.length} codes, not one`);
  return code.text;
}
