import { prepareZXingModule, type ReadInputBarcodeFormat, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import type { CameraFrame } from '../device/device';
import { ZXING_URL } from '../device/zxing';

type Kind = NonNullable<WechatMiniprogram.ScanCodeOption['scanType']>[number];
type Scanned = WechatMiniprogram.ScanCodeSuccessCallbackResult;

/** What the reader calls the kinds that a page may ask for. It knows nothing of WeChat's own round codes. */
const FORMATS: Readonly<Record<Kind, readonly ReadInputBarcodeFormat[]>> = {
  qrCode: ['QRCode'],
  barCode: ['AllLinear'],
  datamatrix: ['DataMatrix'],
  pdf417: ['PDF417'],
  wxCode: [],
};

/** What WeChat calls what the reader finds. */
const NAMES: Readonly<Record<string, Scanned['scanType']>> = {
  QRCode: 'QR_CODE',
  DataMatrix: 'DATA_MATRIX',
  PDF417: 'PDF_417',
  EAN13: 'EAN_13',
  EAN8: 'EAN_8',
  UPCA: 'UPC_A',
  UPCE: 'UPC_E',
  Code128: 'CODE_128',
  Code39: 'CODE_39',
  Code93: 'CODE_93',
  Codabar: 'CODABAR',
  ITF: 'ITF',
};

/** Loads the reader; later calls do nothing. @param wasm its bytes, where there is no server */
export function prepareReader(wasm?: ArrayBuffer): void {
  const locateFile = (path: string, folder: string) => (path.endsWith('.wasm') ? ZXING_URL : folder + path);
  prepareZXingModule({ overrides: wasm === undefined ? { locateFile } : { wasmBinary: wasm } });
}

/** The code in a picture, as `wx.scanCode` gives it; undefined when there is none of these kinds. */
export async function readCode(
  { data, width, height }: CameraFrame,
  kinds: readonly Kind[],
): Promise<Omit<Scanned, 'errMsg'> | undefined> {
  const formats = kinds.flatMap((kind) => FORMATS[kind]);
  if (formats.length === 0) return undefined;
  const picture = { data, width, height, colorSpace: 'srgb' } as ImageData;
  const [found] = await readBarcodes(picture, { formats, maxNumberOfSymbols: 1, tryHarder: true });
  return found === undefined ? undefined : scanned(found);
}

function scanned({ text, format, bytes }: ReadResult): Omit<Scanned, 'errMsg'> {
  const rawData = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return { result: text, scanType: NAMES[format] ?? 'QR_CODE', charSet: 'UTF-8', path: '', rawData };
}
