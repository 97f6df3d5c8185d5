/** Tells without a sound: short for the next instruction, long for an outcome. */
export function vibrate(kind: 'short' | 'long'): void {
  if (kind === 'long') wx.vibrateLong({ fail: () => undefined });
  else wx.vibrateShort({ type: 'medium', fail: () => undefined });
}
