import type { PhoneInChromium } from './phone-in-chromium';

/** The largest `setData` so far. */
export interface LargestSetData {
  /** Of its JSON, in UTF-8. */
  readonly bytes: number;
  /** What it set. */
  readonly keys: string;
}

/** Weighs whatever pages and components set from now on: on a phone all of it crosses from one thread to the other. */
export function weighSetData({ frame }: PhoneInChromium): Promise<void> {
  return frame.evaluate(() => {
    type Component = { setData(data: object): void };
    const drawn = [...document.querySelectorAll('*')] as (Element & { readonly __wxElement?: Component })[];
    let prototype = drawn.find(({ __wxElement }) => typeof __wxElement?.setData === 'function')?.__wxElement;
    while (prototype !== undefined && !Object.hasOwn(prototype, 'setData'))
      prototype = Object.getPrototypeOf(prototype);
    if (prototype === undefined) throw new Error('the engine draws no component');
    const { setData } = prototype;
    const largest = { bytes: 0, keys: '' };
    Object.assign(window, { largestSetData: largest });
    prototype.setData = function (this: Component, data: object) {
      const bytes = new TextEncoder().encode(JSON.stringify(data)).length;
      const keys = new Set(Object.keys(data).map((key) => key.replace(/\d+/g, '')));
      if (bytes > largest.bytes) Object.assign(largest, { bytes, keys: [...keys].join(', ') });
      return setData.call(this, data);
    };
  });
}

export function largestSetData({ frame }: PhoneInChromium): Promise<LargestSetData> {
  return frame.evaluate(() => (window as unknown as { readonly largestSetData: LargestSetData }).largestSetData);
}
