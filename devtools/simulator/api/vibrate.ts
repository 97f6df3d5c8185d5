import { call } from './convention';
import type { Phone } from './phone';
import { WxFailure } from './wx-failure';

/** https://developers.weixin.qq.com/miniprogram/dev/api/device/vibrate/wx.vibrateShort.html */
const KINDS = ['heavy', 'medium', 'light'];

/** Vibration: the panel is told. */
export function vibrate({ device }: Phone): Pick<WechatMiniprogram.Wx, 'vibrateShort' | 'vibrateLong'> {
  return {
    // Older phones take no type.
    vibrateShort: call('vibrateShort', ['type'], ({ type = 'medium' }) => {
      if (!KINDS.includes(type)) throw new WxFailure('style is not support');
      device.report('vibration', type);
    }),
    vibrateLong: call('vibrateLong', [], () => device.report('vibration', 'long')),
  };
}
