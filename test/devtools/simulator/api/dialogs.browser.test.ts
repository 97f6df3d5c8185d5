import { describe, expect, it } from 'vitest';
import { openPhones } from './open-phone';

const phone = openPhones();

/** Makes a call whose answer the test looks at later, by `answered`. */
const begin = (work: () => Promise<unknown>) =>
  phone.page.evaluate(`window.answered = (${work.toString()})().catch((failure) => failure); undefined`);
const answered = () => phone.page.evaluate('window.answered');

describe('a modal', () => {
  it('is a labelled dialog with the focus in it, and gives it back', async () => {
    const { page } = phone;
    await page.getByRole('button', { name: 'page' }).focus();
    await begin(() => window.phonePage.wx.showModal({ title: '注销', content: '不能恢复', confirmText: '注销' }));
    const dialog = page.getByRole('dialog', { name: '注销' });
    await dialog.waitFor();
    for (let presses = 0; presses < 4; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe('page');
    }
    await dialog.getByRole('button', { name: '注销' }).click();
    expect(await answered()).toEqual({ confirm: true, cancel: false, content: '', errMsg: 'showModal:ok' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('page');
  });

  it('is cancelled by Escape', async () => {
    await begin(() => window.phonePage.wx.showModal({ title: '提示' }));
    await phone.page.getByRole('dialog').waitFor();
    await phone.page.keyboard.press('Escape');
    expect(await answered()).toMatchObject({ confirm: false, cancel: true });
    expect(await phone.page.getByRole('dialog').count()).toBe(0);
  });

  it('takes a line of text, by its label', async () => {
    await begin(() => window.phonePage.wx.showModal({ title: '名字', editable: true, placeholderText: '怎么称呼' }));
    await phone.page.getByRole('textbox', { name: '怎么称呼' }).fill('阿凡提');
    await phone.page.getByRole('button', { name: '确定' }).click();
    expect(await answered()).toMatchObject({ confirm: true, content: '阿凡提' });
  });
});

describe('an action sheet', () => {
  it('tells which one was taken', async () => {
    await begin(() => window.phonePage.wx.showActionSheet({ itemList: ['一', '二'] }));
    await phone.page.getByRole('button', { name: '二' }).click();
    expect(await answered()).toEqual({ tapIndex: 1, errMsg: 'showActionSheet:ok' });
  });

  it('fails when it is cancelled', async () => {
    await begin(() => window.phonePage.wx.showActionSheet({ itemList: ['一'] }));
    await phone.page.getByRole('button', { name: '取消' }).click();
    expect(await answered()).toEqual({ errMsg: 'showActionSheet:fail cancel' });
  });
});

describe('a toast', () => {
  it('is spoken, and goes by itself', async () => {
    const { page } = phone;
    await begin(() => window.phonePage.wx.showToast({ title: '已保存', duration: 300 }));
    await page.getByRole('status').getByText('已保存').waitFor();
    await page.getByText('已保存').waitFor({ state: 'detached' });
  });

  it('"loading" stays until it is taken away', async () => {
    const { page } = phone;
    await begin(() => window.phonePage.wx.showLoading({ title: '请稍候', mask: true }));
    await page.getByText('请稍候').waitFor();
    await page.waitForTimeout(1800);
    expect(await page.getByText('请稍候').count()).toBe(1);
    await begin(() => window.phonePage.wx.hideLoading());
    await page.getByText('请稍候').waitFor({ state: 'detached' });
  });
});

describe('unlocking', () => {
  it("is a sheet, and its refusal has WeChat's number", async () => {
    const unlock = () =>
      window.phonePage.wx.startSoterAuthentication({ requestAuthModes: ['fingerPrint'], challenge: 'c' });
    await begin(unlock);
    await phone.page.getByRole('button', { name: '演示解锁' }).click();
    expect(await answered()).toMatchObject({ errCode: 0, authMode: 'fingerPrint' });
    await begin(unlock);
    await phone.page.getByRole('dialog').waitFor();
    await phone.page.keyboard.press('Escape');
    expect(await answered()).toEqual({ errMsg: 'startSoterAuthentication:fail authenticate cancel', errCode: 90008 });
  });
});
