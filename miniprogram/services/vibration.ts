/** Short ones by their strength: for the next instruction, and for outcomes that must feel different; long for a refusal. */
export type Vibration = 'light' | 'short' | 'heavy' | 'long';

const STRENGTHS = { light: 'light', short: 'medium', heavy: 'heavy' } as const;

/** Tells without a sound; a phone that cannot does nothing. */
export function vibrate(kind: Vibration): void {
  if (kind === 'long') wx.vibrateLong({ fail: () => undefined });
  else wx.vibrateShort({ type: STRENGTHS[kind], fail: () => undefined });
}
