import { describe, expect, it } from 'vitest';
import { fixtureProject } from './fixture-project';
import { simulatorInChromium } from './simulator-in-chromium';

const project = fixtureProject();
project.write('app.json', JSON.stringify({ pages: ['pages/tree', 'pages/form', 'pages/bare'] }));
project.write('app.ts', 'App({});');
const simulator = simulatorInChromium(project);

project.writeComponent(
  'pages/tree',
  `
<wxs module="hand">module.exports = { touched: function (event, owner) { return event.currentTarget.dataset.stop; } };</wxs>
<parent id="parent"><child wx:for="{{names}}" wx:key="*this" name="{{item}}" bind:ready="ready" /></parent>
<field model:value="{{typed}}" /><input aria-label="双向" model:value="{{typed}}" />
<view bindtap="outer" capture-bind:tap="first"><view catchtap="inner" data-stop="yes" bindtouchstart="{{hand.touched}}">里</view></view>
<outside generic:item="shown" tone="strong" /><text id="told">{{told}}</text><text id="typed">{{typed}}</text>`,
  `
Page({
  data: { names: ['a', 'b'], told: '', typed: 'x' },
  onReady() { this.setData({ told: this.selectComponent('#parent').names().join() }); },
  ready() {},
  first() { this.setData({ told: 'first' }); },
  outer() { this.setData({ told: this.data.told + ' outer' }); },
  inner(event) { this.setData({ told: this.data.told + ' inner ' + event.mark?.x + ' ' + event.target.dataset.stop }); },
});`,
  {
    usingComponents: {
      parent: '/c/parent',
      child: '/c/child',
      field: '/c/field',
      outside: '/c/outside',
      shown: '/c/shown',
    },
  },
);
project.writeComponent(
  'c/parent',
  '<slot />',
  `
Component({ relations: { './child': { type: 'child' } }, methods: { names() { return this.getRelationNodes('./child').map((child) => child.data.name); } } });`,
  { component: true },
);
project.writeComponent(
  'c/child',
  '<view>{{name}}</view>',
  `
Component({ properties: { name: String }, relations: { './parent': { type: 'parent' } }, lifetimes: { ready() { this.triggerEvent('ready'); } } });`,
  { component: true },
);
project.writeComponent(
  'c/field',
  '<button bindtap="press">添</button>',
  `
Component({ properties: { value: String }, methods: { press() { this.setData({ value: this.data.value + '!' }); } } });`,
  { component: true },
);
project.writeComponent('c/outside', '<item class="tone" />', `Component({ externalClasses: ['tone'] });`, {
  component: true,
  componentGenerics: { item: true },
});
project.writeComponent('c/shown', '<text>泛型</text>', 'Component({});', { component: true });

describe('components', () => {
  it('know their relations, and are drawn by another where they are generic', async () => {
    await simulator.openPhone('&page=pages/tree');
    await expect.poll(simulator.told).toBe('a,b');
    await simulator.page.getByText('泛型').waitFor();
  });

  it('are bound both ways, their own and the built-in ones', async () => {
    await simulator.openPhone('&page=pages/tree');
    await simulator.page.getByRole('button', { name: '添' }).click();
    await expect.poll(() => simulator.page.locator('[id$="--typed"]').textContent()).toBe('x!');
    await simulator.page.getByRole('textbox', { name: '双向' }).fill('新');
    await expect.poll(() => simulator.page.locator('[id$="--typed"]').textContent()).toBe('新');
  });

  it('catch an event before it bubbles on', async () => {
    await simulator.openPhone('&page=pages/tree');
    await simulator.page.getByText('里', { exact: true }).click();
    await expect.poll(simulator.told).toBe('first inner undefined yes');
  });
});

project.writeComponent(
  'pages/form',
  `
<scroll-view scroll-y style="height: 100px" bindscroll="scrolled" bindscrolltolower="low" aria-label="条款"><view style="height: 400px">长</view></scroll-view>
<canvas id="board" type="2d" aria-label="画" style="width: 50px; height: 50px" />
<textarea aria-label="留言" maxlength="3" bindinput="typed" /><progress percent="40" show-info aria-label="进度" />
<view class="far" id="far">远</view><text id="told">{{told}}</text>`,
  `
Page({
  data: { told: '' },
  onReady() {
    const query = wx.createSelectorQuery();
    query.select('#board').fields({ node: true, size: true });
    query.select('#far').boundingClientRect();
    query.selectViewport().scrollOffset();
    query.exec(([board, far, viewport]) => {
      const brush = board.node.getContext('2d');
      brush.fillRect(0, 0, 9, 9);
      this.setData({ told: [board.width, brush.getImageData(0, 0, 1, 1).data[3], far.id, viewport.scrollTop].join(' ') });
    });
  },
  scrolled(event) { this.setData({ told: 'at ' + event.detail.scrollTop }); },
  low() { this.setData({ told: 'low' }); },
  typed(event) { this.setData({ told: event.detail.value + event.detail.cursor }); },
});`,
);

describe('built-in components', () => {
  it('answer to selector queries: sizes, places, the canvas itself', async () => {
    await simulator.openPhone('&page=pages/form');
    await expect.poll(simulator.told).toBe('50 255 far 0');
    await simulator.page.getByRole('img', { name: '画' }).waitFor();
  });

  it('scroll, and say when the end is near', async () => {
    await simulator.openPhone('&page=pages/form');
    const terms = simulator.page.getByLabel('条款');
    await terms.evaluate((view) => view.scrollTo({ top: 30 }));
    await expect.poll(simulator.told).toBe('at 30');
    await terms.evaluate((view) => view.scrollTo({ top: 300 }));
    await expect.poll(simulator.told).toBe('low');
  });

  it('take no more text than they may, and show how far something is', async () => {
    await simulator.openPhone('&page=pages/form');
    await simulator.page.getByLabel('留言').pressSequentially('abcd');
    await expect.poll(simulator.told).toBe('abc3');
    await simulator.page.getByRole('progressbar', { name: '进度' }).getByText('40%').waitFor();
  });
});

project.writeComponent(
  'pages/bare',
  '<text id="told">{{told}}</text>',
  `const kinds = [typeof window, typeof document, typeof fetch, typeof crypto, typeof TextEncoder, typeof URL, typeof globalThis];
Page({ data: { told: kinds.join(' ') } });`,
);

it('scripts see no more of the browser than a phone has', async () => {
  await simulator.openPhone('&page=pages/bare');
  await expect.poll(simulator.told).toBe(`${'undefined '.repeat(6)}object`);
});
