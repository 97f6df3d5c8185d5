import { scanPicture } from '../../../test/support/scan-picture';
import type { PhoneInChromium } from './phone-in-chromium';

/**
 * Milliseconds from the tap that opens the certificate until its code stands on the screen, as a scanner reads it; the sheet
 * that asks for a finger is answered at once. Reading is not part of it: that is the other phone's work.
 * @throws {Error} when the first picture of the code cannot be read
 */
export async function timeToReadableCode({ frame }: PhoneInChromium): Promise<number> {
  const opener = frame.getByRole('button', { name: '出示网证', exact: true });
  await opener.waitFor();
  const { ms, width, pixels } = await opener.evaluate(openAndWatch, { unlock: '演示解锁', canvas: '[id$="code"]' });
  const data = new Uint8ClampedArray(Buffer.from(pixels, 'base64'));
  const [text] = await scanPicture({ width, height: data.length / 4 / width, data });
  if (text === undefined) throw new Error('the code that was drawn cannot be read');
  return ms;
}

/** In the phone's page: looks once with every picture that the screen shows. */
async function openAndWatch(opener: Element, find: { readonly unlock: string; readonly canvas: string }) {
  const longestMs = 10_000;
  const began = performance.now();
  opener.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  while (performance.now() - began < longestMs) {
    await new Promise((shown) => requestAnimationFrame(shown));
    const buttons = [...document.querySelectorAll<HTMLElement>('button')];
    buttons.find(({ textContent }) => textContent === find.unlock)?.click();
    const element = document.querySelector(`.page-frame:not([hidden]) ${find.canvas}`);
    const canvas = element instanceof HTMLCanvasElement ? element : element?.querySelector('canvas');
    if (canvas == null || canvas.width === 0) continue;
    const { width, height } = canvas;
    const picture = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
    // Before it is drawn, every pixel is transparent.
    if (picture === undefined || picture[3] === 0) continue;
    const ms = performance.now() - began;
    let binary = '';
    for (const byte of picture) binary += String.fromCharCode(byte);
    return { ms, width, pixels: btoa(binary) };
  }
  throw new Error('no code was drawn');
}
