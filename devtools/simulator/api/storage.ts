import { callNow } from './call-now';
import { call } from './convention';
import type { Phone } from './phone';
import { StorageBox } from './storage-box';
import { WxFailure } from './wx-failure';

type Wx = WechatMiniprogram.Wx;

/** `wx.setStorage` and its like: kept on the phone, through restarts. */
export function storage({
  disk,
}: Phone): Pick<Wx, `${'set' | 'get' | 'remove' | 'clear'}Storage${'' | 'Sync'}` | `getStorageInfo${'' | 'Sync'}`> {
  const box = new StorageBox(disk.storage);
  return {
    setStorage: call('setStorage', ['key', 'data', 'encrypt'], ({ key, data, encrypt = false }) =>
      box.set(key, data, encrypt),
    ),
    getStorage: call('getStorage', ['key', 'encrypt'], ({ key, encrypt = false }) => found(box.get(key, encrypt))),
    removeStorage: call('removeStorage', ['key'], ({ key }) => box.remove(key)),
    clearStorage: call('clearStorage', [], () => box.clear()),
    getStorageInfo: call('getStorageInfo', [], () => box.info()),
    setStorageSync: (key, data) => callNow('setStorageSync', () => box.set(key, data, false)),
    // Without a value a phone gives an empty string.
    getStorageSync: (key) => (box.get(key, false)?.data ?? '') as never,
    removeStorageSync: (key) => box.remove(key),
    clearStorageSync: () => box.clear(),
    getStorageInfoSync: () => box.info(),
  };
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new WxFailure('data not found');
  return value;
}
