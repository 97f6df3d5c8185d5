/** What the phone keeps in the clear: settings and the clock, nothing of a person. Without it everything still works. */
export function readPlain(key: string): unknown {
  try {
    return wx.getStorageSync(key);
  } catch {
    return undefined;
  }
}

/** Keeps it if there is room. */
export function keepPlain(key: string, value: string | number | boolean | object): void {
  try {
    wx.setStorageSync(key, value);
  } catch {
    // Nothing that stands here is missed: it is asked for again.
  }
}
