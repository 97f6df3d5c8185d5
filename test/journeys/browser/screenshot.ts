import { CODE } from './counter';
import type { Phone } from './phone';

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

export async function putDown({ frame }: Phone): Promise<void> {
  await frame.evaluate(() => document.getElementById('held-up')?.remove());
}
