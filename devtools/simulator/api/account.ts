import { call } from './convention';
import type { Phone } from './phone';

type Wx = WechatMiniprogram.Wx;

/** Who owns the phone, and which mini-program this is. */
export function account({ device }: Phone): Pick<Wx, 'login' | 'checkSession' | 'getAccountInfoSync'> {
  return {
    // WeChat's servers would exchange the code for the openid; the simulator's server knows the phone by its name.
    login: call('login', ['timeout'], () => ({ code: `simulated-${crypto.randomUUID()}` })),
    checkSession: call('checkSession', [], () => undefined),
    getAccountInfoSync: () => ({
      miniProgram: { appId: device.appId, envVersion: 'develop', version: '' },
      plugin: { appId: '', version: '' },
    }),
  };
}
