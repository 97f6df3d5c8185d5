import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Simulator, startSimulator } from '../../../devtools/simulator/server/start-simulator';
import { launchChromium } from '../../support/chromium';
import type { FixtureProject } from './fixture-project';

const PHONES = [
  { name: 'citizen', openid: 'o-citizen', title: '市民 citizen' },
  { name: 'cafe', openid: 'o-cafe', title: '网吧 café' },
];
/** What phones report and browsers complain of, that is a fault of somebody's. */
const COMPLAINTS = /\] (warning|error|unknown|not)/;

/** A mini-program in the simulator, in real Chromium: a page for each test, in which nothing may go wrong unsaid. */
export function simulatorInChromium(project: FixtureProject) {
  let simulator: Simulator;
  let browser: Browser;
  let page: Page;
  let problems: string[] = [];
  beforeAll(async () => {
    simulator = await startSimulator({ project: project.root, phones: PHONES, watch: false });
    browser = await launchChromium();
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
      if (['error', 'warning'].includes(line.type()) || COMPLAINTS.test(line.text())) problems.push(line.text());
    });
  });
  afterEach(async () => {
    await page.close();
    expect(problems).toEqual([]);
  });
  return {
    get url(): string {
      return simulator.url;
    },
    get page(): Page {
      return page;
    },
    /** What went wrong so far; a test that means it takes it out. */
    takeProblems: (): string[] => problems.splice(0),
    /** What the page that is shown tells, in its element `told`. */
    told: (): Promise<string | null> => page.locator('.page-frame:not([hidden]) [id$="--told"]').textContent(),
    rebuild: () => simulator.rebuild(),
    /** Opens one phone by itself. @param search more of the address: `&page=…` */
    async openPhone(search = ''): Promise<void> {
      await page.goto(`${simulator.url}/phone.html?phone=citizen${search}`);
      await page.locator('html[data-started]').waitFor();
    },
  };
}
