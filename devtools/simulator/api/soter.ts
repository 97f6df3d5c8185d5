import { call } from './convention';
import { ask } from './dialogs/ask';
import type { Phone } from './phone';
import { WxFailure } from './wx-failure';

type Wx = WechatMiniprogram.Wx;
type Names = 'checkIsSupportSoterAuthentication' | 'checkIsSoterEnrolledInDevice' | 'startSoterAuthentication';

const WORDS = {
  zh_CN: { title: '验证指纹', unlock: '演示解锁', cancel: '取消' },
  en: { title: 'Fingerprint', unlock: 'Unlock (demo)', cancel: 'Cancel' },
} as const;

/** https://developers.weixin.qq.com/miniprogram/dev/api/open-api/soter/wx.startSoterAuthentication.html */
const CANCELLED = 90008;
const NO_SUPPORTED_MODE = 90003;

/** Unlocking by fingerprint: a sheet stands for the finger, and what comes back is signed by nobody. */
export function soter({ device }: Phone): Pick<Wx, Names> {
  return {
    checkIsSupportSoterAuthentication: call('checkIsSupportSoterAuthentication', [], () => ({
      supportMode: ['fingerPrint'],
    })),
    checkIsSoterEnrolledInDevice: call('checkIsSoterEnrolledInDevice', ['checkAuthMode'], ({ checkAuthMode }) => ({
      isEnrolled: checkAuthMode === 'fingerPrint',
    })),
    startSoterAuthentication: call(
      'startSoterAuthentication',
      ['requestAuthModes', 'challenge', 'authContent'],
      async ({ requestAuthModes, challenge, authContent }) => {
        if (!requestAuthModes.includes('fingerPrint')) {
          throw new WxFailure('no supported mode', { errCode: NO_SUPPORTED_MODE });
        }
        const { title, unlock, cancel } = WORDS[device.settings.language];
        const isUnlocked = await ask(device.overlay, {
          shape: 'sheet',
          label: title,
          title,
          text: authContent,
          choices: [
            { label: unlock, value: true, look: 'primary' },
            { label: cancel, value: false, look: 'wayOut' },
          ],
          dismissed: false,
        });
        if (!isUnlocked) throw new WxFailure('authenticate cancel', { errCode: CANCELLED });
        const resultJSON = JSON.stringify({ raw: challenge, counter: 0 });
        return { authMode: 'fingerPrint', errCode: 0, resultJSON, resultJSONSignature: '' };
      },
    ),
  };
}
