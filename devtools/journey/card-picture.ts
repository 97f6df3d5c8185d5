import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RenderedImage, Resvg } from '@resvg/resvg-js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { PATHS } from '../paths';

/** The card's fonts in every picture (both OFL): Noto Sans SC, and for the rarer characters Chocolate Classical Sans. */
const FONTS = [
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'chocolate-classical-sans/400Regular/ChocolateClassicalSans_400Regular.ttf',
].map((file) => join(PATHS.packages, '@expo-google-fonts', file));

/** Twice the card's units: 508 dpi at ID-1 size. */
const WIDTH = 1712;

/**
 * The card in pixels, a developer's tool: a character that neither font has becomes a box, where the SVG would use the
 * reader's own fonts.
 */
export function rasterize(svg: string, width = WIDTH): RenderedImage {
  const font = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' };
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render();
}

/** The card as PNG. */
export function drawPicture(svg: string): Uint8Array {
  return rasterize(svg).asPng();
}

const DECODER = join(PATHS.packages, 'zxing-wasm', 'dist', 'reader', 'zxing_reader.wasm');

/** The text of the one code in a picture (PNG or JPEG), by an independent decoder (ZXing). */
export async function readPicture(picture: Uint8Array): Promise<string> {
  const wasmBinary = Uint8Array.from(readFileSync(DECODER)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  const found = await readBarcodes(Uint8Array.from(picture), { formats: ['QRCode'], tryHarder: true });
  const [code] = found;
  if (found.length !== 1 || code === undefined) throw new Error(`the picture shows ${found.length} codes, not one`);
  return code.text;
}
