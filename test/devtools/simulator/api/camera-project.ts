import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILES: Readonly<Record<string, string>> = {
  'app.json': JSON.stringify({ pages: ['pages/camera'], window: {}, __usePrivacyCheck__: true }),
  'app.ts': 'App({});',
  'pages/camera.json': '{}',
  'pages/camera.wxss': 'camera { width: 240px; height: 320px; }',
  'pages/camera.wxml': `
<view wx:if="{{asks}}">
  <button id="agree" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="agree">同意并继续</button>
  <button bindtap="refuse">不同意</button>
</view>
<camera wx:if="{{isOpen}}" device-position="front" bindinitdone="ready" binderror="fail" aria-label="取景" />
<button bindtap="open">打开摄像头</button>
<button wx:if="{{isReady}}" bindtap="take">拍照</button>
<image wx:if="{{photo}}" src="{{photo}}" bindload="loaded" aria-label="照片" />
<canvas type="2d" id="drawing" style="width: 100px; height: 100px" />
<button bindtap="draw">画</button>
<view id="said">{{said}}</view>`,
  'pages/camera.ts': `
let answer: (given: object) => void = () => undefined;
Page({
  data: { asks: false, isOpen: false, isReady: false, photo: '', said: '' },
  onLoad() {
    wx.onNeedPrivacyAuthorization(((resolve: typeof answer) => {
      answer = resolve;
      this.setData({ asks: true });
    }) as never);
  },
  open() { this.setData({ isOpen: true }); },
  agree() { this.setData({ asks: false }); answer({ event: 'agree', buttonId: 'agree' }); },
  refuse() { this.setData({ asks: false }); answer({ event: 'disagree' }); },
  ready() { this.setData({ isReady: true, said: 'ready' }); },
  fail({ detail }: { detail: { errMsg: string } }) { this.setData({ isOpen: false, said: detail.errMsg }); },
  take() {
    wx.createCameraContext().takePhoto({
      quality: 'high',
      success: ({ tempImagePath }) => this.setData({ photo: tempImagePath }),
      fail: ({ errMsg }) => this.setData({ said: errMsg }),
    });
  },
  loaded({ detail }: { detail: { width: number; height: number } }) {
    this.setData({ said: detail.width + ' × ' + detail.height });
  },
  draw() {
    wx.createSelectorQuery().select('#drawing').fields({ node: true, size: true }).exec(([{ node }]) => {
      node.width = 200;
      node.height = 200;
      node.getContext('2d').fillRect(0, 0, 200, 200);
      wx.canvasToTempFilePath({
        canvas: node,
        fileType: 'jpg',
        success: ({ tempFilePath }) => this.setData({ photo: tempFilePath }),
        fail: ({ errMsg }) => this.setData({ said: errMsg }),
      });
    });
  },
});`,
};

/** A mini-program of one page with a camera, behind a privacy dialog of its own. */
export function cameraProject(): { root: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'simulator-camera-'));
  mkdirSync(join(root, 'pages'));
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(root, path), text);
  return { root, remove: () => rmSync(root, { recursive: true }) };
}
