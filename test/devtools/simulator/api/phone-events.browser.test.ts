import { describe, expect, it } from 'vitest';
import { jpegOf, openPhones } from './open-phone';

const phone = openPhones();

describe('what happens to a phone', () => {
  it('is told to who listens, until they stop: screenshot, recording, theme, background', async () => {
    const told = await phone.page.evaluate(async () => {
      const { wx, device } = window.phonePage;
      const told: unknown[] = [];
      const happen = () => {
        window.dispatchEvent(new Event('simulator:capture'));
        window.dispatchEvent(new CustomEvent('simulator:recording', { detail: true }));
        device.apply({ theme: device.settings.theme === 'dark' ? 'light' : 'dark' });
        window.dispatchEvent(new CustomEvent('simulator:visibility', { detail: false }));
      };
      const onTheme = ({ theme }: { theme: string }) => told.push(theme);
      wx.onUserCaptureScreen(() => told.push('screenshot'));
      wx.onScreenRecordingStateChanged(({ state }) => told.push(state));
      wx.onThemeChange(onTheme);
      wx.onAppHide(() => told.push('hidden'));
      happen();
      wx.offUserCaptureScreen();
      wx.offScreenRecordingStateChanged();
      wx.offThemeChange(onTheme);
      wx.offAppHide();
      happen();
      const recording = await new Promise((success) =>
        wx.getScreenRecordingState({ success: ({ state }) => success(state) }),
      );
      return { told, recording, theme: wx.getAppBaseInfo().theme };
    });
    expect(told).toEqual({ told: ['screenshot', 'start', 'dark', 'hidden'], recording: 'on', theme: 'light' });
  });

  it('is shown on the panel where nothing else can: brightness, vibration, keeping awake', async () => {
    const told = await phone.page.evaluate(async () => {
      const { wx, device } = window.phonePage;
      await wx.setScreenBrightness({ value: 1 });
      await wx.setKeepScreenOn({ keepScreenOn: true });
      await wx.vibrateShort({ type: 'heavy' });
      const { value } = await wx.getScreenBrightness();
      await wx.setScreenBrightness({ value: -1 });
      const restored = (await wx.getScreenBrightness()).value;
      const wrong = await wx.setScreenBrightness({ value: 2 }).catch((failure: unknown) => failure);
      return { value, restored, wrong, reports: device.reports };
    });
    expect(told).toEqual({
      value: 1,
      restored: 0.5,
      wrong: { errMsg: 'setScreenBrightness:fail invalid value' },
      reports: ['brightness: 1', 'keep awake: true', 'vibration: heavy', 'brightness: -1'],
    });
  });
});

describe('pictures', () => {
  it('come from the album as temporary files, after the privacy contract', async () => {
    const { page } = phone;
    const buffer = await jpegOf(page, 'rgb(0, 0, 200)', 30, 40);
    await page.evaluate(() => {
      Object.assign(window, { answered: window.phonePage.wx.chooseMedia({ count: 1, sourceType: ['album'] }) });
    });
    await page.getByRole('button', { name: '同意' }).click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '从相册选择' }).click();
    await (await choosing).setFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });
    expect(await page.evaluate('window.answered')).toMatchObject({
      type: 'image',
      tempFiles: [{ width: 30, height: 40, size: buffer.length, fileType: 'image' }],
    });
  });

  it('not chosen fail', async () => {
    const { page } = phone;
    await page.evaluate(() => {
      Object.assign(window.phonePage.device, { usesPrivacyCheck: false });
      const choosing = window.phonePage.wx.chooseMedia({}).catch((failure: unknown) => failure);
      Object.assign(window, { answered: choosing });
    });
    await page.getByRole('button', { name: '取消' }).click();
    expect(await page.evaluate('window.answered')).toEqual({ errMsg: 'chooseMedia:fail cancel' });
  });
});

describe('sound', () => {
  it('that cannot be played is told by onError', async () => {
    const told = await phone.page.evaluate(async () => {
      const audio = window.phonePage.wx.createInnerAudioContext();
      audio.volume = 0.5;
      audio.src = 'data:audio/mpeg;base64,AAAA';
      const failure = new Promise<{ errCode: number }>((resolve) => audio.onError(resolve));
      audio.play();
      return { errCode: (await failure).errCode, volume: audio.volume, paused: audio.paused };
    });
    expect(told).toMatchObject({ errCode: 10001, volume: 0.5 });
  });

  it('can be made of samples', async () => {
    const lasts = await phone.page.evaluate(() => {
      const context = window.phonePage.wx.createWebAudioContext();
      const node = context.createBufferSource();
      node.buffer = context.createBuffer(1, 4410, 44_100);
      node.connect(context.destination);
      node.start();
      return node.buffer.duration;
    });
    expect(lasts).toBeCloseTo(0.1);
  });
});

describe('the phone', () => {
  it('says what it is, and what it can do', async () => {
    const told = await phone.page.evaluate(() => {
      const { wx } = window.phonePage;
      const { windowWidth, screenHeight } = wx.getWindowInfo();
      const { platform } = wx.getDeviceInfo();
      const can = ['scanCode', 'scanCode.object.scanType', 'getLocation', 'camera', 'map'].map((what) =>
        wx.canIUse(what),
      );
      return { windowWidth, screenHeight, platform, can, appId: wx.getAccountInfoSync().miniProgram.appId };
    });
    expect(told).toEqual({
      windowWidth: 375,
      screenHeight: 780,
      platform: 'android',
      can: [true, true, false, true, false],
      appId: 'wx-test',
    });
  });
});
