import { call } from '../convention';
import type { Phone } from '../phone';

type Wx = WechatMiniprogram.Wx;

/** https://developers.weixin.qq.com/miniprogram/dev/api/ui/interaction/wx.showToast.html */
const DEFAULT_MS = 1500;

/** Short messages; a toast and "loading" take each other's place. */
export function toast({ toasts }: Phone): Pick<Wx, `${'show' | 'hide'}${'Toast' | 'Loading'}`> {
  return {
    showToast: call(
      'showToast',
      ['title', 'icon', 'image', 'duration', 'mask'],
      ({ title, icon = 'success', image, duration = DEFAULT_MS, mask = false }) =>
        toasts.show({ title, icon, image, hasMask: mask }, duration),
    ),
    showLoading: call('showLoading', ['title', 'mask'], ({ title, mask = false }) =>
      toasts.show({ title, icon: 'loading', hasMask: mask }),
    ),
    hideToast: call('hideToast', ['noConflict'], () => toasts.hide()),
    hideLoading: call('hideLoading', ['noConflict'], () => toasts.hide()),
  };
}
