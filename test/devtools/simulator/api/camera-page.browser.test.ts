import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../../devtools/simulator/server/start-simulator';
import { launchChromium } from '../../../support/chromium';
import { cameraProject } from './camera-project';

const FACE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><rect width="600" height="600" fill="#a33"/></svg>',
)}`;
const project = cameraProject();
let simulator: Simulator;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  simulator = await startSimulator({
    project: project.root,
    phones: [{ name: 'citizen', openid: 'o-citizen', title: '市民 citizen' }],
    cameraSources: [{ name: 'face', title: '人像 portrait', kind: 'picture', url: FACE }],
    watch: false,
  });
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
  await page.goto(`${simulator.url}/phone.html?phone=citizen`);
  await page.locator('html[data-started]').waitFor();
});
afterEach(() => page.close());

describe('a page with a camera', () => {
  it('takes a photo after contract and permission, and shows it', async () => {
    await page.getByRole('button', { name: '打开摄像头' }).click();
    await page.getByRole('button', { name: '同意并继续' }).click();
    await page.getByRole('dialog', { name: '申请使用你的摄像头' }).getByRole('button', { name: '允许' }).click();
    await page.getByText('ready').waitFor();
    await page.getByRole('button', { name: '拍照' }).click();
    await page.getByText('480 × 640').waitFor();
  });

  it('is told when the person refuses the contract', async () => {
    await page.getByRole('button', { name: '打开摄像头' }).click();
    await page.getByRole('button', { name: '不同意' }).click();
    await page.getByText('insertCamera:fail privacy permission is not authorized').waitFor();
  });

  it('is told when the person does not give the camera', async () => {
    await page.getByRole('button', { name: '打开摄像头' }).click();
    await page.getByRole('button', { name: '同意并继续' }).click();
    await page.getByRole('button', { name: '拒绝' }).click();
    await page.getByText('insertCamera:fail auth deny').waitFor();
  });

  it('makes a file of a canvas on it', async () => {
    await page.getByRole('button', { name: '画' }).click();
    await page.getByText('200 × 200').waitFor();
  });

  it('shows what is before the lens', async () => {
    await page.getByRole('button', { name: '打开摄像头' }).click();
    await page.getByRole('button', { name: '同意并继续' }).click();
    await page.getByRole('button', { name: '允许' }).click();
    await page.getByText('ready').waitFor();
    await expect
      .poll(() => page.getByRole('img', { name: '取景' }).locator('canvas').evaluate(middleOf))
      .toEqual([170, 51, 51]);
  });
});

/** The colour in the middle of a canvas. */
function middleOf(canvas: Element): number[] {
  const { width, height } = canvas as HTMLCanvasElement;
  const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(width / 2, height / 2, 1, 1).data ?? [];
  return [...data].slice(0, 3);
}
