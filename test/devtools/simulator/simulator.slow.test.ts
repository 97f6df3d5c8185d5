import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../devtools/simulator/server/start-simulator';
import { fixtureProject } from './fixture-project';

const PHONES = [
  { name: 'citizen', openid: 'o-citizen', title: '市民 citizen' },
  { name: 'cafe', openid: 'o-cafe', title: '网吧 café' },
];
const project = fixtureProject();
let simulator: Simulator;
let browser: Browser;
let page: Page;
let problems: string[];

beforeAll(async () => {
  simulator = await startSimulator({ project: project.root, phones: PHONES, watch: false });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  await simulator.stop();
  project.remove();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 375, height: 780 } });
  page.setDefaultTimeout(5000);
  problems = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type()) || /\] (warning|error|unknown|not)/.test(line.text()))
      problems.push(line.text());
  });
});
afterEach(async () => {
  await page.close();
  expect(problems).toEqual([]);
});

const open = async (search = ''): Promise<void> => {
  await page.goto(`${simulator.url}/phone.html?phone=citizen${search}`);
  await page.locator('html[data-started]').waitFor();
};
const said = () => page.locator('[id$="--said"]');

describe('what a page shows', () => {
  it('templates, included and imported, with scripts of WXS inside and outside', async () => {
    await open();
    await expect(page.getByText('你好，世界').count()).resolves.toBe(1);
    await expect(page.getByText('list of 2, one [x], 0').count()).resolves.toBe(1);
    await expect(page.getByText('脚注').count()).resolves.toBe(1);
  });

  it('slots, the one without a name and the named one', async () => {
    await open();
    const badge = page.locator('wx-badge');
    await expect(badge.textContent()).resolves.toMatch(/徽章 0\s*里面\s*末尾/);
  });

  it('rpx as a 750th of the width, in style sheets and in attributes', async () => {
    await open();
    const box = await page.getByText('盒子').boundingBox();
    expect([box?.width, box?.height]).toEqual([187.5, 40]);
    await page.setViewportSize({ width: 320, height: 568 });
    expect((await page.getByText('盒子').boundingBox())?.width).toBe(160);
  });

  it('a component keeps its classes to itself, and a page its own', async () => {
    await open();
    await expect(colourOf('你好，世界')).resolves.toBe('rgb(17, 17, 17)');
    await page.getByRole('link', { name: '去第二页' }).click();
    await expect(colourOf('从 home 来')).resolves.toBe('rgb(11, 61, 145)');
  });
});

describe('what a person does', () => {
  it('types, and what is typed is seen at once', async () => {
    await open();
    await page.getByRole('textbox', { name: '名字' }).fill('欧阳娜娜');
    await page.getByText('你好，欧阳娜娜').waitFor();
    await page.getByRole('textbox', { name: '名字' }).press('Enter');
    await expect(said().textContent()).resolves.toBe('确认 欧阳娜娜');
  });

  it('taps with the mouse, with a finger, with the keyboard', async () => {
    await open();
    await page.getByRole('button', { name: '点我 0' }).click();
    await page.getByRole('button', { name: '点我 1' }).press('Enter');
    await page.getByRole('button', { name: '点我 2' }).press(' ');
    await page.getByRole('button', { name: '点我 3' }).waitFor();
    await page.getByRole('button', { name: '第 2 行' }).click();
    await expect(said().textContent()).resolves.toBe('选了 2');
  });

  it('presses inside of a component, whose event reaches the page', async () => {
    await open();
    await page.getByRole('button', { name: '徽章 0' }).click();
    await expect(said().textContent()).resolves.toBe('徽章 0 按了 1 次');
  });

  it('fills in a form', async () => {
    await open();
    await page.getByRole('checkbox', { name: '同意' }).check();
    await page.getByRole('radio', { name: '乙' }).check();
    await page.getByText('甲', { exact: true }).click();
    await page.getByRole('switch', { name: '开关' }).press('Enter');
    await page.getByRole('button', { name: '提交' }).click();
    await expect(said().textContent()).resolves.toBe('{"agreed":["yes"],"way":"a","on":true}');
  });

  it('answers a dialog of TDesign', async () => {
    await open();
    await page.getByRole('button', { name: '打开对话' }).click();
    await page.getByText('这是 TDesign 的对话框').waitFor();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('同意了').waitFor();
    await page.getByText('这是 TDesign 的对话框').waitFor({ state: 'detached' });
  });

  it('goes to the next page, into a subpackage, and back again', async () => {
    await open();
    await page.getByRole('link', { name: '去第二页' }).click();
    await page.getByRole('heading', { name: '第二页' }).waitFor();
    await page.getByRole('button', { name: '更深' }).click();
    await page.getByText('3 页').waitFor();
    await expect(page.getByRole('heading').count()).resolves.toBe(0);
    await page.getByRole('button', { name: '到最前面' }).click();
    await page.getByRole('heading', { name: '首页' }).waitFor();
    await page.evaluate('history.length');
    await page.goBack().catch(() => undefined);
    await open('&page=pages/second/second?from=test');
    await page.getByText('从 test 来').waitFor();
  });

  it('goes back by the bar, and the page below is as it was', async () => {
    await open();
    await page.getByRole('button', { name: '点我 0' }).click();
    await page.getByRole('link', { name: '去第二页' }).click();
    await page.getByRole('button', { name: '返回', exact: true }).click();
    await page.getByRole('button', { name: '点我 1' }).waitFor();
    await expect(page.getByText('从 home 来').count()).resolves.toBe(0);
  });

  it('changes tabs, and the first one stays alive', async () => {
    await open();
    await page.getByRole('button', { name: '点我 0' }).click();
    await page.getByRole('navigation').getByRole('button', { name: '更多' }).click();
    await page.getByText('更多在这里').waitFor();
    await page.getByRole('navigation').getByRole('button', { name: '首页' }).click();
    await page.getByRole('button', { name: '点我 1' }).waitFor();
  });
});

describe('what a phone is set to', () => {
  it('dark mode turns the styles and the bar', async () => {
    await open();
    await page.evaluate(() => window.phone?.apply({ theme: 'dark' }));
    await expect(colourOf('你好，世界')).resolves.toBe('rgb(242, 242, 242)');
    const bar = page.locator('.navigation-bar');
    await expect(bar.evaluate((drawn) => getComputedStyle(drawn).backgroundColor)).resolves.toBe('rgb(16, 16, 16)');
  });

  it('text grows, boxes do not', async () => {
    await open();
    const size = () => page.getByText('你好，世界').evaluate((text) => getComputedStyle(text).fontSize);
    await expect(size()).resolves.toBe('17px');
    await page.evaluate(() => window.phone?.apply({ fontScale: 2 }));
    await expect(size()).resolves.toBe('34px');
    expect((await page.getByText('盒子').boundingBox())?.width).toBe(187.5);
  });

  it('its clock may be off, and Date agrees with it', async () => {
    await open();
    await page.evaluate(() => window.phone?.apply({ clockAhead: 86_400 }));
    const told = await page.evaluate(() => [Date.now(), Date.parse(new Date().toISOString()), Date.parse(Date())]);
    const ahead = told.map((time) => (time - Date.now()) / 1000);
    for (const seconds of ahead) expect(Math.abs(seconds - 86_400)).toBeLessThan(5);
  });
});

describe('two phones with their panel', () => {
  it('set apart from each other, by labelled controls', async () => {
    await page.setViewportSize({ width: 1500, height: 1000 });
    await page.goto(simulator.url);
    const panel = page.getByRole('region', { name: '市民 citizen' });
    await panel.getByLabel('外观 appearance').selectOption('深色 dark');
    await page.frameLocator('iframe[title^="市民"]').locator('html[data-theme=dark]').waitFor({ state: 'attached' });
    await page.frameLocator('iframe[title^="网吧"]').locator('html[data-theme=light]').waitFor({ state: 'attached' });
  });

  it('reload when the mini-program has changed, and say what is wrong when it does not compile', async () => {
    await page.setViewportSize({ width: 1500, height: 1000 });
    await page.goto(simulator.url);
    const phone = page.frameLocator('iframe[title^="市民"]');
    await phone.getByText('脚注').waitFor();
    project.write('shared/footer.wxml', '<view>新的脚注</view>');
    await simulator.rebuild();
    await phone.getByText('新的脚注').waitFor();
    project.write('pages/more/more.ts', 'Page({');
    await simulator.rebuild();
    await page.getByRole('alert').getByText('pages/more/more.ts:1:').waitFor();
    project.write('pages/more/more.ts', 'Page({});');
    await simulator.rebuild();
    await page.getByRole('alert').waitFor({ state: 'hidden' });
  });
});

function colourOf(text: string): Promise<string> {
  return page.getByText(text).evaluate((drawn) => getComputedStyle(drawn).color);
}
