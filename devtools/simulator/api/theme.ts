import { Listeners } from './listeners';
import type { Phone } from './phone';

/** Light and dark, as the phone's owner switches them. */
export function theme({ device }: Phone): Pick<WechatMiniprogram.Wx, 'onThemeChange' | 'offThemeChange'> {
  const listeners = new Listeners<WechatMiniprogram.OnThemeChangeCallback>();
  let before = device.settings.theme;
  device.onSettings(({ theme }) => {
    if (theme === before) return;
    before = theme;
    listeners.tell({ theme });
  });
  return { onThemeChange: listeners.on, offThemeChange: listeners.off };
}
