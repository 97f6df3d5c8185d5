import type { Device } from '../device/device';
import { VISIBILITY } from '../device/phone-events';
import type { AppHolder } from './app-instance';
import type { Router } from './router';

/** How a mini-program was opened. */
export interface LaunchOptions {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** From the list of recent mini-programs. https://developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html */
  readonly scene: 1089;
  readonly referrerInfo: object;
}

/** The app's own lifecycle: it starts, goes to the background and comes back, changes its look, and goes wrong. */
export function followAppLife(app: AppHolder, router: Router, device: Device, launch: LaunchOptions): void {
  app.call('onLaunch', launch);
  app.call('onShow', launch);
  window.addEventListener(VISIBILITY, (event) => {
    if ((event as CustomEvent<boolean>).detail) {
      app.call('onShow', launch);
      router.top?.enter();
    } else {
      router.top?.leave();
      app.call('onHide');
    }
  });
  window.addEventListener('error', ({ error, message }) => app.call('onError', error?.stack ?? message));
  window.addEventListener('unhandledrejection', ({ reason, promise }) => {
    device.report('unhandled rejection', String(reason?.message || reason?.errMsg || reason));
    app.call('onUnhandledRejection', { reason, promise });
  });
  let { theme } = device.settings;
  device.onSettings((settings) => {
    if (settings.theme !== theme) app.call('onThemeChange', { theme: settings.theme });
    theme = settings.theme;
  });
}
