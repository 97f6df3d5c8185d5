import { call } from './convention';
import type { Phone } from './phone';
import { prepareReader, readCode } from './read-code';
import { Scanner } from './scanner';
import { WxFailure } from './wx-failure';

/** What WeChat looks for when a page does not say. */
const DEFAULT_KINDS = ['barCode', 'qrCode'] as const;

/** `wx.scanCode`: the scanner looks at the other phone, through the webcam, or at a picture. */
export function scan({ device }: Phone): Pick<WechatMiniprogram.Wx, 'scanCode'> {
  return {
    scanCode: call(
      'scanCode',
      ['onlyFromCamera', 'scanType'],
      async ({ onlyFromCamera = false, scanType = [...DEFAULT_KINDS] }) => {
        prepareReader();
        const found = await new Scanner(device, (frame) => readCode(frame, scanType)).scan({ onlyFromCamera });
        if (found === undefined) throw new WxFailure('cancel');
        return found;
      },
    ),
  };
}
