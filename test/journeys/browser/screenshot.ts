import { expect } from 'vitest';
import { CODE } from './counter';
import type { Phone } from './phone';

/** A code stays for five seconds, and a slow machine takes its time. */
const RENEWED_MS = 10_000;

/** A screenshot of the code that a phone shows now. @returns a PNG as a data URL */
export async function screenshotOfCode(phone: Phone): Promise<string> {
  const code = await phone.seePicture(CODE);
  return code.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}

/** Holds a picture before whoever scans this phone, instead of what it shows. */
export async function holdUp({ frame }: Phone, picture: string): Promise<void> {
  await frame.evaluate(async (url) => {
    const image = Object.assign(new Image(), { src: url, alt: '', id: 'held-up' });
    image.style.cssText = 'position:fixed;z-index:1;inset:80px 20px auto;width:300px';
    await image.decode();
    document.querySelector('.page-frame:not([hidden])')?.append(image);
  }, picture);
}

/** Takes the picture away. What is on the phone's own screen by then is another code. */
export async function putDown(phone: Phone, picture: string): Promise<void> {
  await phone.frame.evaluate(() => document.getElementById('held-up')?.remove());
  await expect.poll(() => screenshotOfCode(phone), { timeout: RENEWED_MS }).not.toBe(picture);
}
