import { call } from './convention';
import { WxFailure } from './wx-failure';

type Wx = WechatMiniprogram.Wx;

/** https://developers.weixin.qq.com/miniprogram/dev/api/device/crypto/wx.getRandomValues.html */
const MOST_BYTES = 1_048_576;

/** Random numbers, asked for and waited for as on a phone. */
export function random(): Pick<Wx, 'getRandomValues'> {
  return {
    getRandomValues: call('getRandomValues', ['length'], ({ length }) => {
      if (!(length > 0 && length <= MOST_BYTES)) throw new WxFailure('invalid length');
      return { randomValues: randomBytes(length) };
    }),
  };
}

/** A browser gives 65,536 bytes at a time. */
function randomBytes(length: number): ArrayBuffer {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes.buffer;
}
