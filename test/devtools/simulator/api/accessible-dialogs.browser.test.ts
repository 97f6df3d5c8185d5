import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { openPhones } from './open-phone';

const phone = openPhones();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SHOWN = {
  'a modal': () => window.phonePage.wx.showModal({ title: '注销', content: '不能恢复' }),
  'a line of text': () => window.phonePage.wx.showModal({ title: '名字', editable: true, placeholderText: '称呼' }),
  'an action sheet': () => window.phonePage.wx.showActionSheet({ itemList: ['一', '二'] }),
  'a permission': () => window.phonePage.wx.authorize({ scope: 'scope.camera' }),
  'a scanner': () => window.phonePage.wx.scanCode({}),
  'an unlocking': () =>
    window.phonePage.wx.startSoterAuthentication({ requestAuthModes: ['fingerPrint'], challenge: 'c' }),
};

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  it.each(Object.entries(SHOWN))('%s has names, roles and contrast', async (_, show) => {
    const { page } = phone;
    await page.addScriptTag({ content: axe });
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}';
      document.documentElement.lang = 'zh-CN';
      Object.assign(window.phonePage.device, { usesPrivacyCheck: false });
      (${show.toString()})().catch(() => undefined); undefined`);
    await page.getByRole('dialog').waitFor();
    const found = await page.evaluate(
      `axe.run('dialog', { runOnly: ['wcag2a', 'wcag2aa'] }).then(({ violations, incomplete }) =>
        [...violations, ...incomplete].map(({ id }) => id))`,
    );
    // What axe cannot tell is no better than what is wrong.
    expect(found).toEqual([]);
  });
});
