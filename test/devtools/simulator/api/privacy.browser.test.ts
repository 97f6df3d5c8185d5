import { describe, expect, it } from 'vitest';
import { openPhones, started } from './open-phone';

const phone = openPhones();

/** The page's own privacy dialog, as a mini-program would have it: it remembers whom it was asked for. */
const listen = () =>
  phone.page.evaluate(() => {
    window.phonePage.wx.onNeedPrivacyAuthorization(((resolve: unknown, { referrer }: { referrer: string }) => {
      Object.assign(window, { resolvePrivacy: resolve, referrer });
    }) as never);
  });
const answer = (given: object) =>
  phone.page.evaluate(
    (given) => (window as unknown as { resolvePrivacy(given: object): void }).resolvePrivacy(given),
    given,
  );
/** The person presses the page's button, as the engine tells it. */
const pressAgree = (id: string) =>
  phone.page.evaluate((id) => {
    const detail = { openType: 'agreePrivacyAuthorization', id, answer: () => undefined };
    document.body.dispatchEvent(new CustomEvent('simulator:open-type', { bubbles: true, detail }));
  }, id);
const begin = () =>
  phone.page.evaluate(() => {
    const asking = new Promise((complete) => window.phonePage.wx.requirePrivacyAuthorize({ complete }));
    Object.assign(window, { answered: asking, referrer: undefined });
  });
const answered = () => phone.page.evaluate('window.answered');
const isNeeded = () =>
  phone.page.evaluate(
    () =>
      new Promise((success) =>
        window.phonePage.wx.getPrivacySetting({ success: (result) => success(result.needAuthorization) }),
      ),
  );

describe('the privacy contract', () => {
  it('lets a call go on when the button was pressed and the page says so', async () => {
    await listen();
    await begin();
    await phone.page.waitForFunction('window.referrer === "requirePrivacyAuthorize"');
    await answer({ event: 'exposureAuthorization' });
    await pressAgree('agree');
    await answer({ event: 'agree', buttonId: 'agree' });
    expect(await answered()).toEqual({ errMsg: 'requirePrivacyAuthorize:ok' });
    expect(await isNeeded()).toBe(false);
  });

  it('is not agreed to by a page alone', async () => {
    await listen();
    await begin();
    await phone.page.waitForFunction('window.referrer !== undefined');
    await answer({ event: 'agree', buttonId: 'agree' });
    expect(await answered()).toMatchObject({ errno: 104 });
    expect(await isNeeded()).toBe(true);
  });

  it('refused fails with 104, and is asked for again the next time', async () => {
    await listen();
    for (const _ of [1, 2]) {
      await begin();
      await phone.page.waitForFunction('window.referrer !== undefined');
      await answer({ event: 'disagree' });
      expect(await answered()).toEqual({
        errMsg: 'requirePrivacyAuthorize:fail privacy permission is not authorized',
        errno: 104,
      });
    }
  });

  it('is asked for by WeChat where the page has no dialog, and remembered', async () => {
    const { page } = phone;
    await begin();
    await page.getByRole('button', { name: '阅读指引' }).click();
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('button', { name: '同意' }).click();
    expect(await answered()).toMatchObject({ errMsg: 'requirePrivacyAuthorize:ok' });
    await page.reload();
    await started(page);
    await begin();
    expect(await answered()).toMatchObject({ errMsg: 'requirePrivacyAuthorize:ok' });
  });
});

describe('a permission', () => {
  const authorize = () =>
    phone.page.evaluate(() => {
      const { wx } = window.phonePage;
      Object.assign(window.phonePage.device, { usesPrivacyCheck: false });
      const asking = wx.authorize({ scope: 'scope.camera' }).catch((failure: unknown) => failure);
      Object.assign(window, { answered: asking });
    });

  it('is asked for once; a refusal stays until the owner changes it in the settings', async () => {
    const { page } = phone;
    await authorize();
    await page.getByRole('dialog', { name: '申请使用你的摄像头' }).getByRole('button', { name: '拒绝' }).click();
    expect(await answered()).toEqual({ errMsg: 'authorize:fail auth deny', errno: 103 });
    await authorize();
    expect(await answered()).toMatchObject({ errno: 103 });
    await page.evaluate(() => Object.assign(window, { answered: window.phonePage.wx.openSetting() }));
    await page.getByRole('switch', { name: '使用你的摄像头' }).check();
    await page.getByRole('button', { name: '完成' }).click();
    expect(await answered()).toMatchObject({ authSetting: { 'scope.camera': true } });
    await authorize();
    expect(await answered()).toEqual({ errMsg: 'authorize:ok' });
  });

  it('that was not asked for is not among the settings', async () => {
    expect(await phone.page.evaluate(() => window.phonePage.wx.getSetting())).toMatchObject({ authSetting: {} });
  });
});
