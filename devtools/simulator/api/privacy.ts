import { call } from './convention';
import type { Phone } from './phone';
import type { PrivacyListener } from './privacy-gate';

type Wx = WechatMiniprogram.Wx;
type Names = 'onNeedPrivacyAuthorization' | 'requirePrivacyAuthorize' | 'getPrivacySetting' | 'openPrivacyContract';

/** Agreeing to the privacy contract. */
export function privacy({ device, privacy: gate }: Phone): Pick<Wx, Names> {
  return {
    // The typings give the listener one argument of another kind; WeChat's page gives it `resolve` and the event.
    onNeedPrivacyAuthorization: (listener: unknown) => gate.listen(listener as PrivacyListener),
    requirePrivacyAuthorize: call('requirePrivacyAuthorize', [], () => gate.pass('requirePrivacyAuthorize')),
    getPrivacySetting: call('getPrivacySetting', [], () => ({
      needAuthorization: gate.isNeeded,
      privacyContractName: device.settings.language === 'en' ? 'Privacy notice' : '《小程序用户隐私保护指引》',
    })),
    openPrivacyContract: call('openPrivacyContract', [], () => gate.showContract()),
  };
}
