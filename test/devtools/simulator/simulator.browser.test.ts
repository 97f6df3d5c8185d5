import { describe, expect, it } from 'vitest';
import { fixtureProject } from './fixture-project';
import { simulatorInChromium } from './simulator-in-chromium';

const simulator = simulatorInChromium(fixtureProject());
const open = (search?: string): Promise<void> => simulator.openPhone(search);
const said = () => simulator.page.locator('[id$="--said"]');

describe('what a page shows', () => {
  it('templates, included and imported, with scripts of WXS inside and outside', async () => {
    await open();
    await expect(simulator.page.getByText('你好，世界').count()).resolves.toBe(1);
    await expect(simulator.page.getByText('list of 2, one [x], 0').count()).resolves.toBe(1);
    await expect(simulator.page.getByText('脚注').count()).resolves.toBe(1);
  });

  it('slots, the one without a name and the named one', async () => {
    await open();
    const badge = simulator.page.locator('wx-badge');
    await expect(badge.textContent()).resolves.toMatch(/徽章 0\s*里面\s*末尾/);
  });

  it('rpx as a 750th of the width, in style sheets and in attributes', async () => {
    await open();
    const box = await simulator.page.getByText('盒子').boundingBox();
    expect([box?.width, box?.height]).toEqual([187.5, 40]);
    await simulator.page.setViewportSize({ width: 320, height: 568 });
    expect((await simulator.page.getByText('盒子').boundingBox())?.width).toBe(160);
  });

  it('a component keeps its classes to itself, and a page its own', async () => {
    await open();
    await expect(colourOf('你好，世界')).resolves.toBe('rgb(17, 17, 17)');
    await simulator.page.getByRole('link', { name: '去第二页' }).click();
    await expect(colourOf('从 home 来')).resolves.toBe('rgb(11, 61, 145)');
  });
});

describe('what a person does', () => {
  it('types, and what is typed is seen at once', async () => {
    await open();
    await simulator.page.getByRole('textbox', { name: '名字' }).fill('欧阳娜娜');
    await simulator.page.getByText('你好，欧阳娜娜').waitFor();
    await simulator.page.getByRole('textbox', { name: '名字' }).press('Enter');
    await expect(said().textContent()).resolves.toBe('确认 欧阳娜娜');
  });

  it('taps with the mouse, with a finger, with the keyboard', async () => {
    await open();
    await simulator.page.getByRole('button', { name: '点我 0' }).click();
    await simulator.page.getByRole('button', { name: '点我 1' }).press('Enter');
    await simulator.page.getByRole('button', { name: '点我 2' }).press(' ');
    await simulator.page.getByRole('button', { name: '点我 3' }).waitFor();
    await simulator.page.getByRole('button', { name: '第 2 行' }).click();
    await expect(said().textContent()).resolves.toBe('选了 2');
  });

  it('presses inside of a component, whose event reaches the page', async () => {
    await open();
    await simulator.page.getByRole('button', { name: '徽章 0' }).click();
    await expect(said().textContent()).resolves.toBe('徽章 0 按了 1 次');
  });

  it('fills in a form', async () => {
    await open();
    await simulator.page.getByRole('checkbox', { name: '同意' }).check();
    await simulator.page.getByRole('radio', { name: '乙' }).check();
    await simulator.page.getByText('甲', { exact: true }).click();
    await simulator.page.getByRole('switch', { name: '开关' }).press('Enter');
    await simulator.page.getByRole('button', { name: '提交' }).click();
    await expect(said().textContent()).resolves.toBe('{"agreed":["yes"],"way":"a","on":true}');
  });

  it('answers a dialog of TDesign', async () => {
    await open();
    await simulator.page.getByRole('button', { name: '打开对话' }).click();
    await simulator.page.getByText('这是 TDesign 的对话框').waitFor();
    await simulator.page.getByRole('button', { name: '确定' }).click();
    await simulator.page.getByText('同意了').waitFor();
    await simulator.page.getByText('这是 TDesign 的对话框').waitFor({ state: 'detached' });
  });

  it('goes to the next page, into a subpackage, and back again', async () => {
    await open();
    await simulator.page.getByRole('link', { name: '去第二页' }).click();
    await simulator.page.getByRole('heading', { name: '第二页' }).waitFor();
    await simulator.page.getByRole('button', { name: '更深' }).click();
    await simulator.page.getByText('3 页').waitFor();
    await expect(simulator.page.getByRole('heading').count()).resolves.toBe(0);
    await simulator.page.getByRole('button', { name: '到最前面' }).click();
    await simulator.page.getByRole('heading', { name: '首页' }).waitFor();
    await simulator.page.evaluate('history.length');
    await simulator.page.goBack().catch(() => undefined);
    await open('&page=pages/second/second?from=test');
    await simulator.page.getByText('从 test 来').waitFor();
  });

  it('goes back by the bar, and the page below is as it was', async () => {
    await open();
    await simulator.page.getByRole('button', { name: '点我 0' }).click();
    await simulator.page.getByRole('link', { name: '去第二页' }).click();
    await simulator.page.getByRole('button', { name: '返回', exact: true }).click();
    await simulator.page.getByRole('button', { name: '点我 1' }).waitFor();
    await expect(simulator.page.getByText('从 home 来').count()).resolves.toBe(0);
  });

  it('changes tabs, and the first one stays alive', async () => {
    await open();
    await simulator.page.getByRole('button', { name: '点我 0' }).click();
    await simulator.page.getByRole('navigation').getByRole('button', { name: '更多' }).click();
    await simulator.page.getByText('更多在这里').waitFor();
    await simulator.page.getByRole('navigation').getByRole('button', { name: '首页' }).click();
    await simulator.page.getByRole('button', { name: '点我 1' }).waitFor();
  });
});

describe('what a phone is set to', () => {
  it('dark mode turns the styles and the bar', async () => {
    await open();
    await simulator.page.evaluate(() => window.phone?.apply({ theme: 'dark' }));
    await expect(colourOf('你好，世界')).resolves.toBe('rgb(242, 242, 242)');
    const bar = simulator.page.locator('.navigation-bar');
    await expect(bar.evaluate((drawn) => getComputedStyle(drawn).backgroundColor)).resolves.toBe('rgb(16, 16, 16)');
  });

  it('text grows, boxes do not', async () => {
    await open();
    const size = () => simulator.page.getByText('你好，世界').evaluate((text) => getComputedStyle(text).fontSize);
    await expect(size()).resolves.toBe('17px');
    await simulator.page.evaluate(() => window.phone?.apply({ fontScale: 2 }));
    await expect(size()).resolves.toBe('34px');
    expect((await simulator.page.getByText('盒子').boundingBox())?.width).toBe(187.5);
  });

  it('its clock may be off, and Date agrees with it', async () => {
    await open();
    await simulator.page.evaluate(() => window.phone?.apply({ clockAhead: 86_400 }));
    const told = await simulator.page.evaluate(() => [
      Date.now(),
      Date.parse(new Date().toISOString()),
      Date.parse(Date()),
    ]);
    const ahead = told.map((time) => (time - Date.now()) / 1000);
    for (const seconds of ahead) expect(Math.abs(seconds - 86_400)).toBeLessThan(5);
  });
});

function colourOf(text: string): Promise<string> {
  return simulator.page.getByText(text).evaluate((drawn) => getComputedStyle(drawn).color);
}
