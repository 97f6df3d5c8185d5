import { call } from './convention';
import type { Phone } from './phone';

type Wx = WechatMiniprogram.Wx;

const WORDS = { zh_CN: '内容已复制', en: 'Copied' } as const;

/** The phone's own clipboard, behind the privacy contract; the computer's stays as it is. */
export function clipboard({ device, privacy, toasts }: Phone): Pick<Wx, 'setClipboardData' | 'getClipboardData'> {
  let kept = '';
  return {
    setClipboardData: call('setClipboardData', ['data'], async ({ data }) => {
      await privacy.pass('setClipboardData');
      kept = data;
      toasts.show({ title: WORDS[device.settings.language], icon: 'success', hasMask: false }, 1500);
      device.report('clipboard', `${data.length} characters`);
    }),
    getClipboardData: call('getClipboardData', [], async () => {
      await privacy.pass('getClipboardData');
      return { data: kept };
    }),
  };
}
