import { describe, expect, it } from 'vitest';
import { openPhones, started } from './open-phone';

const phone = openPhones();

describe('what a phone keeps', () => {
  it('is there after a reload in the same moment: storage and files', async () => {
    const { page } = phone;
    const reloaded = page.waitForEvent('load');
    await page.evaluate(() => {
      const { wx } = window.phonePage;
      wx.setStorageSync('stage', { name: '欧阳娜娜', at: 2 });
      wx.getFileSystemManager().writeFileSync('wxfile://usr/a.txt', '网证', 'utf8');
      location.reload();
    });
    await reloaded;
    await started(page);
    const kept = await page.evaluate(() => {
      const { wx } = window.phonePage;
      return [wx.getStorageSync('stage'), wx.getFileSystemManager().readFileSync('wxfile://usr/a.txt', 'utf8')];
    });
    expect(kept).toEqual([{ name: '欧阳娜娜', at: 2 }, '网证']);
  });

  it('encrypted is not given to who asks for it plainly', async () => {
    const told = await phone.page.evaluate(async () => {
      const { wx } = window.phonePage;
      await wx.setStorage({ key: 'wallet', data: { seed: 'x' }, encrypt: true });
      const plain = await wx.getStorage({ key: 'wallet' }).catch((failure: unknown) => failure);
      const { data } = await wx.getStorage({ key: 'wallet', encrypt: true });
      return { plain, data, sync: wx.getStorageSync('wallet'), none: wx.getStorageSync('none') };
    });
    expect(told).toEqual({
      plain: { errMsg: 'getStorage:fail data not found' },
      data: { seed: 'x' },
      sync: '',
      none: '',
    });
  });

  it('fails by its limit, in both ways of asking', async () => {
    const told = await phone.page.evaluate(async () => {
      const { wx } = window.phonePage;
      const megabyte = 'x'.repeat(1024 * 1024 - 10);
      for (const key of 'abcdefghij') wx.setStorageSync(key, megabyte);
      const later = await wx.setStorage({ key: 'k', data: megabyte }).catch((failure: unknown) => failure);
      try {
        wx.setStorageSync('k', megabyte);
      } catch (error) {
        return [later, String(error)];
      }
      return [later];
    });
    expect(told).toEqual([
      { errMsg: 'setStorage:fail exceed storage max size' },
      'Error: setStorageSync:fail exceed storage max size',
    ]);
  });

  it("files: missing ones fail with WeChat's words and number, by callback and by throwing", async () => {
    const told = await phone.page.evaluate(async () => {
      const manager = window.phonePage.wx.getFileSystemManager();
      const failure = await new Promise((fail) => {
        manager.readFile({ filePath: 'wxfile://usr/none', success: fail, fail });
      });
      try {
        manager.accessSync('wxfile://usr/none');
      } catch (error) {
        return [failure, String(error)];
      }
      return [failure];
    });
    expect(told).toEqual([
      { errMsg: "readFile:fail no such file or directory, open 'wxfile://usr/none'", errno: 1300002 },
      "Error: accessSync:fail no such file or directory, access 'wxfile://usr/none'",
    ]);
  });
});

describe('random numbers', () => {
  it('are as many as asked for, later, and never the same', async () => {
    const lengths = await phone.page.evaluate(async () => {
      const { wx } = window.phonePage;
      const [a, b] = await Promise.all([
        wx.getRandomValues({ length: 70_000 }),
        wx.getRandomValues({ length: 70_000 }),
      ]);
      const end = (buffer: ArrayBuffer) => [...new Uint8Array(buffer).subarray(-16)].join();
      return [a.randomValues.byteLength, end(a.randomValues) === end(b.randomValues)];
    });
    expect(lengths).toEqual([70_000, false]);
  });
});

describe('an offscreen canvas', () => {
  it('becomes a temporary JPEG of the size that was asked for, and a data URL', async () => {
    const told = await phone.page.evaluate(async () => {
      const { wx } = window.phonePage;
      const canvas = wx.createOffscreenCanvas({ type: '2d', width: 480, height: 640 }) as unknown as HTMLCanvasElement;
      canvas.getContext('2d')?.fillRect(0, 0, 480, 640);
      const url = canvas.toDataURL('image/jpeg', 0.6).slice(0, 22);
      const option = { canvas, destWidth: 240, destHeight: 320, fileType: 'jpg', quality: 0.6 } as const;
      const { tempFilePath } = await wx.canvasToTempFilePath(option);
      const bytes = wx.getFileSystemManager().readFileSync(tempFilePath) as ArrayBuffer;
      const image = (canvas as unknown as { createImage(): HTMLImageElement }).createImage();
      await new Promise((loaded) => Object.assign(image, { onload: loaded, src: tempFilePath }));
      return { url, size: [image.width, image.height], start: [...new Uint8Array(bytes).subarray(0, 3)] };
    });
    expect(told).toEqual({ url: 'data:image/jpeg;base64', size: [240, 320], start: [0xff, 0xd8, 0xff] });
  });
});
