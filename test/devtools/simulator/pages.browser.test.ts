import { describe, expect, it } from 'vitest';
import { fixtureProject } from './fixture-project';
import { simulatorInChromium } from './simulator-in-chromium';

const project = fixtureProject();
project.write(
  'app.json',
  JSON.stringify({
    pages: ['pages/one', 'pages/two'],
    window: { navigationBarTitleText: '试' },
  }),
);
project.write(
  'app.ts',
  'App({ told: [], onShow() { this.told.push("show"); }, onHide() { this.told.push("hide"); } });',
);
const simulator = simulatorInChromium(project);

project.writeComponent(
  'pages/one',
  '<text id="told">{{told}}</text><button bindtap="go">去</button><button bindtap="ask">问</button>',
  `
const lives = [];
const note = (name) => function (detail) { lives.push(name); this.setData({ told: lives.join(' ') }); };
Page({
  data: { told: '' },
  onLoad: note('load'), onShow: note('show'), onReady: note('ready'), onHide: note('hide'), onUnload: note('unload'),
  onPullDownRefresh() { note('pull').call(this); wx.stopPullDownRefresh(); },
  go() {
    wx.navigateTo({ url: 'two?a=1&b=%E4%BD%A0', events: { back: (word) => { lives.push(word); } } })
      .then(({ eventChannel }) => eventChannel.emit('forth', 'hello'));
  },
  ask() {
    wx.navigateTo({ url: '/pages/none', fail: ({ errMsg }) => this.setData({ told: errMsg }) });
  },
});`,
  { enablePullDownRefresh: true },
);

project.writeComponent(
  'pages/two',
  '<text id="told">{{told}}</text><button bindtap="more">更多</button><button bindtap="back">回</button>',
  `
Page({
  data: { told: '' },
  onLoad(query) {
    this.setData({ told: JSON.stringify(query) + ' ' + this.route });
    this.getOpenerEventChannel().on('forth', (word) => this.setData({ told: this.data.told + ' ' + word }));
  },
  more() {
    wx.navigateTo({ url: '/pages/two', fail: ({ errMsg }) => this.setData({ told: errMsg }) });
  },
  back() {
    this.getOpenerEventChannel().emit('back', 'thanks');
    wx.navigateBack();
  },
});`,
);

describe('pages', () => {
  it('live as on a phone: load, show, ready, hide, and show again', async () => {
    await simulator.openPhone();
    await expect.poll(simulator.told).toBe('load show ready');
    await simulator.page.getByRole('button', { name: '去' }).click();
    await expect.poll(simulator.told).toBe('{"a":"1","b":"%E4%BD%A0"} pages/two hello');
    await simulator.page.getByRole('button', { name: '回', exact: true }).click();
    await expect.poll(simulator.told).toBe('load show ready hide thanks show');
  });

  it('are ten at most above each other, and known by name', async () => {
    await simulator.openPhone();
    await simulator.page.getByRole('button', { name: '问' }).click();
    await expect.poll(simulator.told).toBe('navigateTo:fail page "pages/none" is not found');
    await simulator.page.getByRole('button', { name: '去' }).click();
    for (let depth = 2; depth < 10; depth += 1) {
      await simulator.page.getByRole('button', { name: '更多' }).click();
      await expect.poll(() => simulator.page.locator('.page-frame').count()).toBe(depth + 1);
    }
    await simulator.page.getByRole('button', { name: '更多' }).click();
    await expect.poll(simulator.told).toBe('navigateTo:fail webview count limit exceed');
  });

  it('go to the background with the app, and come back', async () => {
    await simulator.openPhone();
    await simulator.page.evaluate(() => {
      window.phone?.setVisible(false);
      window.phone?.setVisible(true);
    });
    await expect.poll(simulator.told).toBe('load show ready hide show');
  });

  it('are pulled down', async () => {
    await simulator.openPhone();
    const { mouse } = simulator.page;
    await mouse.move(180, 300);
    await mouse.down();
    await mouse.move(180, 330);
    await mouse.move(180, 400);
    await mouse.up();
    await expect.poll(simulator.told).toBe('load show ready pull');
  });
});
