import type { Shelf, StoredValue } from './phone-disk';
import { WxFailure } from './wx-failure';

/** https://developers.weixin.qq.com/miniprogram/dev/framework/ability/storage.html */
const KILOBYTE = 1024;
const MOST_PER_KEY = 1024 * KILOBYTE;
const MOST_IN_ALL = 10 * 1024 * KILOBYTE;

/** What is encrypted takes so much more room: of 1 MB 0.7 are left. https://developers.weixin.qq.com/miniprogram/dev/api/storage/wx.setStorage.html */
const ENCRYPTION_GROWS = 1.4;

/** The storage of one mini-program on one phone, with WeChat's limits. */
export class StorageBox {
  constructor(private readonly shelf: Shelf<StoredValue>) {}

  /** @throws {WxFailure} when a value, or all of them, are too big */
  set(key: string, data: unknown, isEncrypted: boolean): void {
    if (key === '') throw new WxFailure('parameter error: key should not be empty string');
    const value = { text: JSON.stringify(data ?? null), isEncrypted };
    if (sizeOf(key, value) > MOST_PER_KEY) throw new WxFailure('exceed storage item max size');
    if (this.#size(key) + sizeOf(key, value) > MOST_IN_ALL) throw new WxFailure('exceed storage max size');
    this.shelf.set(key, value);
  }

  /** Undefined when there is nothing, or when it was kept the other way: encrypted or plain. */
  get(key: string, isEncrypted: boolean): { readonly data: unknown } | undefined {
    const value = this.shelf.get(key);
    return value === undefined || value.isEncrypted !== isEncrypted ? undefined : { data: JSON.parse(value.text) };
  }

  remove(key: string): void {
    this.shelf.delete(key);
  }

  clear(): void {
    for (const key of [...this.shelf.keys()]) this.shelf.delete(key);
  }

  info(): WechatMiniprogram.GetStorageInfoSyncOption {
    return {
      keys: [...this.shelf.keys()],
      currentSize: Math.ceil(this.#size() / KILOBYTE),
      limitSize: MOST_IN_ALL / KILOBYTE,
    };
  }

  #size(except?: string): number {
    let size = 0;
    for (const key of this.shelf.keys()) {
      const value = this.shelf.get(key);
      if (key !== except && value !== undefined) size += sizeOf(key, value);
    }
    return size;
  }
}

function sizeOf(key: string, { text, isEncrypted }: StoredValue): number {
  return new TextEncoder().encode(key + text).length * (isEncrypted ? ENCRYPTION_GROWS : 1);
}
