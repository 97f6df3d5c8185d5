import { OPEN_TYPE, type OpenTypePress } from '../device/phone-events';
import type { Phone } from './phone';

/** What a button's `open-type` opens, and the event that the button raises after it. */
const OPENED: Readonly<Record<string, (phone: Phone, press: OpenTypePress) => void | Promise<void>>> = {
  agreePrivacyAuthorization({ privacy }, { id, answer }) {
    privacy.press(id);
    answer('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
  },
  async openSetting({ permissions }, { answer }) {
    await permissions.openSettings();
    answer('opensetting', { authSetting: permissions.answered, errMsg: 'openSetting:ok' });
  },
};

/** Listens to the buttons on the phone's pages. */
export function followOpenTypes(phone: Phone): void {
  const { device } = phone;
  device.overlay.ownerDocument.addEventListener(OPEN_TYPE, (event) => {
    const press = (event as CustomEvent<OpenTypePress>).detail;
    const kinds = String(press.openType).split('|');
    for (const kind of kinds) {
      if (OPENED[kind] === undefined) device.report('not supported', `button open-type=${kind}`);
      else void OPENED[kind](phone, press);
    }
  });
}
