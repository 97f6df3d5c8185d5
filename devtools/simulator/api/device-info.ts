import { call } from './convention';
import type { Phone } from './phone';
import { screenOf, windowOf } from './phone-window';

type Wx = WechatMiniprogram.Wx;

/** WeChat's own version, of the time of the base library. */
const WECHAT = '8.0.50';

/** WeChat's standard text size, in px. */
const STANDARD_FONT_PX = 17;

const HARDWARE: WechatMiniprogram.DeviceInfo = {
  abi: 'arm64-v8a',
  deviceAbi: 'arm64-v8a',
  benchmarkLevel: 30,
  brand: 'simulator',
  model: 'simulator',
  system: 'Android 14',
  platform: 'android',
  cpuType: 'simulator',
  memorySize: '8192',
};

const SWITCHES: WechatMiniprogram.SystemSetting = {
  bluetoothEnabled: false,
  locationEnabled: false,
  wifiEnabled: true,
  deviceOrientation: 'portrait',
};

type Names =
  | 'getAppBaseInfo'
  | 'getDeviceInfo'
  | 'getWindowInfo'
  | 'getSystemSetting'
  | `getSystemInfo${'' | 'Sync'}`
  | 'getSystemInfoAsync';

/** What a phone says of itself. */
export function deviceInfo(phone: Phone): Pick<Wx, Names> {
  return {
    getAppBaseInfo: () => baseInfo(phone),
    getDeviceInfo: () => HARDWARE,
    getWindowInfo: () => windowOf(phone.device.overlay),
    getSystemSetting: () => SWITCHES,
    getSystemInfoSync: () => systemInfo(phone),
    getSystemInfo: call('getSystemInfo', [], () => systemInfo(phone)),
    getSystemInfoAsync: call('getSystemInfoAsync', [], () => systemInfo(phone)),
  };
}

function baseInfo({ device: { settings } }: Phone): WechatMiniprogram.AppBaseInfo {
  return {
    SDKVersion: settings.baseLibrary,
    version: WECHAT,
    PCKernelVersion: '',
    language: settings.language,
    theme: settings.theme,
    enableDebug: false,
    fontSizeScaleFactor: settings.fontScale,
    fontSizeSetting: STANDARD_FONT_PX * settings.fontScale,
    host: { appId: '' },
  };
}

/** Everything in one, as older mini-programs and component libraries ask for it. */
function systemInfo(phone: Phone): WechatMiniprogram.SystemInfo {
  return {
    ...HARDWARE,
    ...SWITCHES,
    ...baseInfo(phone),
    ...windowOf(phone.device.overlay),
    ...screenOf(phone.device.overlay),
    albumAuthorized: true,
    bluetoothEnabled: false,
    cameraAuthorized: true,
    locationAuthorized: false,
    locationReducedAccuracy: false,
    microphoneAuthorized: false,
    notificationAlertAuthorized: false,
    notificationAuthorized: false,
    notificationBadgeAuthorized: false,
    notificationSoundAuthorized: false,
    phoneCalendarAuthorized: false,
  };
}
