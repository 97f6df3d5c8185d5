import { call } from './convention';
import type { Phone } from './phone';
import { WxFailure } from './wx-failure';

type Wx = WechatMiniprogram.Wx;

/** How bright a screen is before anybody changes it. */
const STANDARD = 0.5;

/** Brightness and staying awake: the panel is told, and nothing shines. */
export function screen({ device }: Phone): Pick<Wx, 'setScreenBrightness' | 'getScreenBrightness' | 'setKeepScreenOn'> {
  let brightness = STANDARD;
  return {
    setScreenBrightness: call('setScreenBrightness', ['value'], ({ value }) => {
      // -1 gives it back to the system. https://developers.weixin.qq.com/miniprogram/dev/api/device/screen/wx.setScreenBrightness.html
      if (value !== -1 && !(value >= 0 && value <= 1)) throw new WxFailure('invalid value');
      brightness = value === -1 ? STANDARD : value;
      device.report('brightness', String(value));
    }),
    getScreenBrightness: call('getScreenBrightness', [], () => ({ value: brightness })),
    setKeepScreenOn: call('setKeepScreenOn', ['keepScreenOn'], ({ keepScreenOn }) =>
      device.report('keep awake', String(keepScreenOn)),
    ),
  };
}
