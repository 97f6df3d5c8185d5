import { call } from './convention';
import type { Scope } from './permission-book';
import type { Phone } from './phone';

type Wx = WechatMiniprogram.Wx;

/** What the owner allows. */
export function permissions({
  permissions: book,
  privacy,
}: Phone): Pick<Wx, 'authorize' | 'getSetting' | 'openSetting' | 'getAppAuthorizeSetting'> {
  const settings = () => ({ authSetting: book.answered, subscriptionsSetting: { mainSwitch: false } });
  return {
    authorize: call('authorize', ['scope'], async ({ scope }) => {
      await privacy.pass('authorize');
      await book.ask(scope as Scope);
    }),
    getSetting: call('getSetting', [], settings),
    openSetting: call('openSetting', [], async () => {
      await book.openSettings();
      return settings();
    }),
    // What the phone lets WeChat itself do: all that this phone has.
    getAppAuthorizeSetting: () => ({
      albumAuthorized: 'authorized',
      bluetoothAuthorized: 'denied',
      cameraAuthorized: 'authorized',
      locationAuthorized: 'denied',
      locationReducedAccuracy: false,
      microphoneAuthorized: 'denied',
      notificationAuthorized: 'denied',
      notificationAlertAuthorized: 'denied',
      notificationBadgeAuthorized: 'denied',
      notificationSoundAuthorized: 'denied',
      phoneCalendarAuthorized: 'denied',
    }),
  };
}
