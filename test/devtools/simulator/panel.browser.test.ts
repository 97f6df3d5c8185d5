import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { fixtureProject } from './fixture-project';
import { simulatorInChromium } from './simulator-in-chromium';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const project = fixtureProject();
const simulator = simulatorInChromium(project);

describe('two phones with their panel', () => {
  it('set apart from each other, by labelled controls', async () => {
    await simulator.page.setViewportSize({ width: 1500, height: 1000 });
    await simulator.page.goto(simulator.url);
    const panel = simulator.page.getByRole('region', { name: '市民 citizen' });
    await panel.getByLabel('外观 appearance').selectOption('深色 dark');
    await simulator.page
      .frameLocator('iframe[title^="市民"]')
      .locator('html[data-theme=dark]')
      .waitFor({ state: 'attached' });
    await simulator.page
      .frameLocator('iframe[title^="网吧"]')
      .locator('html[data-theme=light]')
      .waitFor({ state: 'attached' });
  });

  it('reload when the mini-program has changed, and say what is wrong when it does not compile', async () => {
    await simulator.page.setViewportSize({ width: 1500, height: 1000 });
    await simulator.page.goto(simulator.url);
    const phone = simulator.page.frameLocator('iframe[title^="市民"]');
    await phone.getByText('脚注').waitFor();
    project.write('shared/footer.wxml', '<view>新的脚注</view>');
    await simulator.rebuild();
    await phone.getByText('新的脚注').waitFor();
    project.write('pages/more/more.ts', 'Page({');
    await simulator.rebuild();
    await simulator.page.getByRole('alert').getByText('pages/more/more.ts:1:').waitFor();
    project.write('pages/more/more.ts', 'Page({});');
    await simulator.rebuild();
    await simulator.page.getByRole('alert').waitFor({ state: 'hidden' });
  });

  it('tell what a phone did, also before anybody listened', async () => {
    project.write('pages/more/more.ts', "Page({ onLoad() { wx.vibrateShort({ type: 'light' }); } });");
    await simulator.rebuild();
    await simulator.page.goto(simulator.url);
    await simulator.page
      .frameLocator('iframe[title^="网吧"]')
      .getByRole('navigation')
      .getByRole('button', { name: '更多' })
      .click();
    await simulator.page.getByRole('log', { name: '网吧 café' }).getByText('vibrat').waitFor();
    await expect(simulator.page.getByRole('log', { name: '市民 citizen' }).textContent()).resolves.toBe('');
  });

  it.each(['light', 'dark'] as const)('have names, roles and contrast, %s', async (colorScheme) => {
    await simulator.page.emulateMedia({ colorScheme });
    await simulator.page.goto(simulator.url);
    await simulator.page.addScriptTag({ content: axe });
    const found = await simulator.page.evaluate(
      `axe.run({ exclude: ['iframe'] }, { runOnly: ['wcag2a', 'wcag2aa'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
    );
    expect(found).toEqual([]);
  });
});
