import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { openPhones } from './open-phone';

const phone = openPhones();
/** 604 digits, as many as the wire format has at most. */
const LARGEST = `281${'7'.repeat(601)}`;

/** Where the dark modules of a code are, and how many it has on a side. */
function modulesOf(text: string): { dark: (readonly [x: number, y: number])[]; size: number } {
  const { data, size } = encode(text, { border: 4 });
  return { size, dark: data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [[x, y] as const] : []))) };
}

const { dark } = modulesOf('CTID:1 网证');

/** What the other phone shows: a QR code somewhere on a white screen. */
const showCode = () =>
  phone.page.evaluate((dark) => {
    const canvas = new OffscreenCanvas(375, 780);
    const brush = canvas.getContext('2d');
    if (brush === null) return;
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, 375, 780);
    brush.fillStyle = '#000';
    for (const [x, y] of dark) brush.fillRect(60 + x * 5, 200 + y * 5, 5, 5);
    const { data } = brush.getImageData(0, 0, 375, 780);
    window.phonePage.device.screen = { width: 375, height: 780, data: data as never };
  }, dark);
const begin = (option: WechatMiniprogram.ScanCodeOption) =>
  phone.page.evaluate((option) => {
    const scanning = window.phonePage.wx.scanCode(option).catch((failure: unknown) => failure);
    Object.assign(window, { answered: scanning });
  }, option);
const answered = () => phone.page.evaluate('window.answered');

describe('the scanner', () => {
  it("finds the code on the other phone's screen as soon as it is there, and closes", async () => {
    await begin({ scanType: ['qrCode'], onlyFromCamera: true });
    await phone.page.getByRole('dialog', { name: '扫一扫' }).waitFor();
    await showCode();
    expect(await answered()).toMatchObject({ result: 'CTID:1 网证', scanType: 'QR_CODE', errMsg: 'scanCode:ok' });
    expect(await phone.page.getByRole('dialog').count()).toBe(0);
  });

  it('reads a code of the largest size where it takes 60 % of the smallest screen', async () => {
    const { page } = phone;
    await page.evaluate(({ dark, size }) => {
      const drawn = new OffscreenCanvas(size * 8, size * 8);
      const code = drawn.getContext('2d');
      const screen = new OffscreenCanvas(320, 568).getContext('2d');
      if (code === null || screen === null) return;
      code.fillStyle = '#fff';
      code.fillRect(0, 0, size * 8, size * 8);
      code.fillStyle = '#000';
      for (const [x, y] of dark) code.fillRect(x * 8, y * 8, 8, 8);
      screen.drawImage(drawn, 64, 150, 192, 192);
      const { data } = screen.getImageData(0, 0, 320, 568);
      window.phonePage.device.screen = { width: 320, height: 568, data: data as never };
    }, modulesOf(LARGEST));
    await begin({ scanType: ['qrCode'] });
    expect(await answered()).toMatchObject({ result: LARGEST });
  });

  it('is left by its button, by Escape, and says that it was cancelled', async () => {
    await begin({});
    await phone.page.getByRole('button', { name: '取消' }).click();
    expect(await answered()).toEqual({ errMsg: 'scanCode:fail cancel' });
    await begin({});
    await phone.page.getByRole('dialog').waitFor();
    await phone.page.keyboard.press('Escape');
    expect(await answered()).toEqual({ errMsg: 'scanCode:fail cancel' });
  });

  it('takes a picture from the album, unless only the camera may be used', async () => {
    const { page } = phone;
    const picture = await page.evaluate((dark) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 400 });
      const brush = canvas.getContext('2d');
      if (brush === null) return '';
      brush.fillStyle = '#fff';
      brush.fillRect(0, 0, 400, 400);
      brush.fillStyle = '#000';
      for (const [x, y] of dark) brush.fillRect(20 + x * 6, 20 + y * 6, 6, 6);
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    }, dark);
    await begin({ onlyFromCamera: true });
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('button', { name: '从相册选择' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await answered();
    await begin({});
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '从相册选择' }).click();
    await (await choosing).setFiles({
      name: 'code.png',
      mimeType: 'image/png',
      buffer: Buffer.from(picture, 'base64'),
    });
    expect(await answered()).toMatchObject({ result: 'CTID:1 网证' });
  });

  it('does not see a kind that was not asked for', async () => {
    await showCode();
    await begin({ scanType: ['barCode'] });
    await phone.page.waitForTimeout(600);
    await phone.page.getByRole('button', { name: '取消' }).click();
    expect(await answered()).toEqual({ errMsg: 'scanCode:fail cancel' });
  });
});
