import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { PATHS } from '../../../devtools/paths';
import type { DeviceSettings } from '../../../devtools/simulator/device/device';
import { faultsOf } from './faults';
import type { Phone } from './phone';

/** How a page is looked at. */
interface Variant {
  readonly settings: Partial<DeviceSettings>;
  readonly width: number;
  readonly height: number;
  readonly isElder: boolean;
}

const PLAIN: Variant = { settings: { theme: 'light', fontScale: 1 }, width: 375, height: 780, isElder: false };

const VARIANTS: Readonly<Record<string, Variant>> = {
  light: PLAIN,
  dark: { ...PLAIN, settings: { theme: 'dark', fontScale: 1 } },
  elder: { ...PLAIN, isElder: true },
  large: { ...PLAIN, settings: { theme: 'light', fontScale: 2 } },
  narrow: { ...PLAIN, width: 320, height: 568 },
};

const FOLDER = join(PATHS.out, 'screens');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Looks at screens in every way that people have them, keeps the pictures, and collects what is wrong with them. */
export class Gallery {
  readonly faults: string[] = [];

  constructor() {
    mkdirSync(FOLDER, { recursive: true });
  }

  /** @param name of the page and its state, as it stands in the file's name */
  async look(phone: Phone, name: string, variants = Object.keys(VARIANTS)): Promise<void> {
    for (const variant of variants) await this.#lookOnce(phone, `${name}-${variant}`, VARIANTS[variant] ?? PLAIN);
    await show(phone, PLAIN);
  }

  async #lookOnce(phone: Phone, name: string, variant: Variant): Promise<void> {
    await show(phone, variant);
    const element = await phone.frame.frameElement();
    await element.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
    await addAxe(phone.frame);
    const found = await phone.frame.evaluate(faultsOf);
    this.faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
}

/** As high as the page is long, so that the picture has all of it. */
async function show(phone: Phone, { settings, width, height, isElder }: Variant): Promise<void> {
  await phone.set(settings);
  const element = await phone.frame.frameElement();
  const resize = (high: number): Promise<void> =>
    element.evaluate(
      (frame, [across, down]) => {
        Object.assign((frame as HTMLElement).style, { width: `${across}px`, height: `${down}px` });
      },
      [width, high] as const,
    );
  await resize(height);
  const hidden = await phone.frame.evaluate(async (elder) => {
    // As `look` gives it to a page when it is shown: here the page stays as it is.
    for (const page of document.querySelectorAll('.page-frame:not([hidden]) .page, .sheet')) {
      page.classList.toggle('elder', elder);
    }
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const scroller = document.querySelector('.page-frame:not([hidden]) .page-scroll');
    return scroller === null ? 0 : scroller.scrollHeight - scroller.clientHeight;
  }, isElder);
  if (hidden > 0) await resize(height + hidden);
  // Colours change within a moment, and canvases are drawn anew.
  await new Promise((done) => setTimeout(done, 150));
}

async function addAxe(frame: Frame): Promise<void> {
  const isThere = await frame.evaluate(() => 'axe' in window);
  if (!isThere) await frame.evaluate(AXE);
}
