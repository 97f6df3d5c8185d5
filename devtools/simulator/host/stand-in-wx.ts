import type { Device } from '../device/device';
import type { Host } from '../engine/host';

/** A `wx` of the least that components need, until the API is there. */
export function makeWx(device: Device, host: Host): WechatMiniprogram.Wx {
  const kept = new Map<string, unknown>();
  const window_ = () => ({
    windowWidth: innerWidth,
    windowHeight: innerHeight,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    statusBarHeight: 44,
    pixelRatio: devicePixelRatio,
  });
  const app = () => ({
    SDKVersion: device.settings.baseLibrary,
    theme: device.settings.theme,
    language: device.settings.language,
  });
  const wx = {
    ...host,
    getWindowInfo: window_,
    getAppBaseInfo: app,
    getDeviceInfo: () => ({ platform: 'devtools', system: 'iOS 17', model: 'simulator', brand: 'simulator' }),
    getSystemInfoSync: () => ({ ...window_(), ...app(), platform: 'devtools', system: 'iOS 17' }),
    getMenuButtonBoundingClientRect: () => ({
      top: 48,
      bottom: 80,
      left: innerWidth - 94,
      right: innerWidth - 7,
      width: 87,
      height: 32,
    }),
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
    canIUse: () => true,
  };
  const named = new Proxy(wx, {
    get(target, name, receiver) {
      if (!(name in target)) device.report('not implemented', `wx.${String(name)}`);
      return Reflect.get(target, name, receiver);
    },
  });
  return named as unknown as WechatMiniprogram.Wx;
}
