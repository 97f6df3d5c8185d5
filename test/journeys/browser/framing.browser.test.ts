import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { begin, consent, identify } from './apply';
import { Gallery } from './gallery';
import { holdBeforeLens } from './held-before-the-lens';
import { openPhones } from './open-phones';
import type { Phone } from './phone';

/** Long enough for five pictures: who has a detector is told by then. */
const LOOKED_MS = 3_000;

const UNTOLD = '正对镜头，光线要亮';

describe('who holds the phone before filming', () => {
  const phones = openPhones();

  /** Up to the camera, which waits to begin. */
  async function toCamera(before: (phone: Phone, page: Page) => Promise<void>): Promise<{ phone: Phone; page: Page }> {
    const { phone, page, person } = await phones.newcomer();
    await before(phone, page);
    await begin(phone);
    await identify(phone, person);
    await consent(phone);
    await phone.answerSheet('允许');
    await phone.named('开始').waitFor();
    return { phone, page };
  }

  test('too far away is told to bring it nearer, in writing and by voice, and hears once that it is good', async () => {
    const { phone } = await toCamera((phone, page) => holdBeforeLens(phone, page, 'farAway'));
    await phone.see('手机拿近一点');
    await expect.poll(() => spokenBy(phone)).toEqual(['nearer']);
    await phone.set({ cameraSource: 'performer' });
    await phone.see('位置很好');
    await expect.poll(() => spokenBy(phone).filter((said) => said === 'good')).toEqual(['good']);
    await phone.tap('开始');
    await phone.see(/\d 秒/);
    expect(spokenBy(phone).filter((said) => said === 'good')).toEqual(['good']);
  });

  test('beside the face is told the side, and may begin all the same', async () => {
    const { phone, page } = await toCamera((phone, page) => holdBeforeLens(phone, page, 'onHisRight'));
    await phone.see('手机往右一点');
    await phone.tap('开始');
    await phone.see(/\d 秒/);
    const looked = looksFrom(page);
    await pause();
    expect(looked).toEqual([]);
    expect(spokenBy(phone).at(-1)).toBe('right');
  });

  test('with nobody before the lens is told so, not while the mini-program is away, and again when it is back', async () => {
    const { phone, page } = await toCamera((phone, page) => holdBeforeLens(phone, page, 'nowhere'));
    await phone.see('没有看到您的脸');
    await phone.frame.evaluate(() => window.phone?.setVisible(false));
    const looked = looksFrom(page);
    await pause();
    expect(looked).toEqual([]);
    await phone.frame.evaluate(() => window.phone?.setVisible(true));
    await expect.poll(() => looked.length, { timeout: LOOKED_MS }).toBeGreaterThan(1);
    await phone.see('没有看到您的脸');
  });

  test('is told in either language, and no look of the phone cuts the words off', async () => {
    const { phone } = await toCamera((phone, page) => holdBeforeLens(phone, page, 'onHisRight'));
    const gallery = new Gallery();
    await phone.see('手机往右一点');
    await gallery.look(phone, 'liveness-framing');
    await phone.set({ language: 'en' });
    await phone.killAndOpen();
    await phone.tap('Go on with the application');
    await phone.see('Phone to your right');
    await gallery.look(phone, 'liveness-framing-english');
    expect(gallery.faults).toEqual([]);
    await expect.poll(() => phone.told().some((line) => line.endsWith('/voice/en/framing/right.mp3'))).toBe(true);
  });

  test('where the face belongs is told nothing', async () => {
    const { phone, page } = await toCamera(async () => undefined);
    const looked = looksFrom(page);
    await pause();
    expect(looked.length).toBeGreaterThan(3);
    expect(await phone.sees(UNTOLD)).toBe(true);
    expect(spokenBy(phone)).toEqual([]);
  });

  test('and has a phone whose detector never answers is told nothing, and may begin', async () => {
    const { phone } = await toCamera(async (phone, page) => {
      await page.route('**/faces?*', (route) => route.abort());
      await holdBeforeLens(phone, page, 'farAway');
    });
    await pause();
    expect(await phone.sees(UNTOLD)).toBe(true);
    expect(spokenBy(phone)).toEqual([]);
    await phone.tap('开始');
    await phone.see(/\d 秒/);
  });
});

/** The recorded hints that were played, in order. */
function spokenBy(phone: Phone): readonly string[] {
  return phone.told().flatMap((line) => /^sound .*\/voice\/zh\/framing\/(\w+)\.mp3$/.exec(line)?.[1] ?? []);
}

/** The pictures that are looked at from now on. */
function looksFrom(page: Page): readonly string[] {
  const looks: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/faces') looks.push(request.url());
  });
  return looks;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LOOKED_MS));
}
