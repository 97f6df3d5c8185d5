import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium } from '../../../support/chromium';
import { type PhoneServer, servePhone } from './phone-server';

/** A phone in a browser, new for each test. */
export interface OpenPhone {
  page: Page;
  server: PhoneServer;
}

/** Opens a phone before each test of a file. @param isTrouble whether a line of the console is one; errors are */
export function openPhones(isTrouble: (line: string) => boolean = () => true): OpenPhone {
  const phone = {} as OpenPhone;
  let browser: Browser;
  let troubles: string[];
  beforeAll(async () => {
    phone.server = await servePhone();
    const fakes = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
    browser = await launchChromium(...fakes);
  });
  afterAll(async () => {
    await browser.close();
    await phone.server.stop();
  });
  beforeEach(async () => {
    troubles = [];
    phone.server.answers = {};
    phone.server.asked.length = 0;
    phone.page = await browser.newPage({ viewport: { width: 375, height: 780 } });
    phone.page.setDefaultTimeout(5000);
    phone.page.on('pageerror', ({ message }) => troubles.push(message));
    phone.page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()));
    await phone.page.goto(phone.server.url);
    await started(phone.page);
  });
  afterEach(async () => {
    await phone.page.close();
    expect(troubles.filter(isTrouble)).toEqual([]);
  });
  return phone;
}

export async function started(page: Page): Promise<void> {
  await page.waitForFunction(() => window.phonePage !== undefined);
}

/** A picture of one colour, as a JPEG. */
export async function jpegOf(page: Page, colour: string, width = 480, height = 640): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([colour, width, height]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const brush = canvas.getContext('2d');
      if (brush !== null) brush.fillStyle = colour;
      brush?.fillRect(0, 0, width, height);
      return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
    },
    [colour, width, height] as const,
  );
  return Buffer.from(base64, 'base64');
}
