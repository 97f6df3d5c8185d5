import { makeWx } from '../api/make-wx';
import { phoneOf } from '../api/phone';
import { camera } from '../built-ins/camera';
import { resolveFilesBy } from '../built-ins/resources';
import { runMiniProgram } from '../engine/mini-program';
import { element } from './element';
import { makeDevice } from './make-device';
import { readConfiguration } from './read-configuration';
import { statusBar } from './status-bar';

/** How a file of the phone is named. */
const PHONE_FILE = /^(wxfile:|http:\/\/(tmp|usr)\/)/;

/** One phone: this window. `?phone=` says which, `?page=` where it opens. */
async function startPhone(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const configuration = readConfiguration();
  const who = configuration.phones.find(({ name }) => name === asked.get('phone')) ?? configuration.phones[0];
  if (who === undefined) throw new Error('no phone has been set up');
  const overlay = element('div', 'phone-overlay');
  const pages = element('div', 'phone-pages');
  const { device, control } = makeDevice(configuration, who, overlay);
  control.onReport((what, detail) => console.debug(`[${who.name}] ${what} ${detail ?? ''}`));
  window.phone = control;
  const follow = ({ theme, fontScale, language }: typeof device.settings): void => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = language === 'zh_CN' ? 'zh-CN' : 'en';
    document.documentElement.style.setProperty('--text-scale', String(fontScale));
  };
  follow(device.settings);
  device.onSettings(follow);
  document.body.append(statusBar(device), element('div', 'phone-stage', {}, pages), capsule(), overlay);
  const phone = await phoneOf(device);
  resolveFilesBy((path) => (PHONE_FILE.test(path) ? phone.files.url(path) : undefined));
  await runMiniProgram({ device, pages, makeWx, builtIns: [camera(phone)] }, asked.get('page') ?? undefined);
  document.documentElement.dataset.started = '';
}

/** WeChat's own buttons at the upper right; here they only take their place. */
function capsule(): HTMLElement {
  return element(
    'div',
    'capsule',
    { 'aria-hidden': 'true' },
    element('span', 'capsule-more'),
    element('span', 'capsule-close'),
  );
}

startPhone().catch((error: unknown) => {
  document.body.append(element('pre', 'phone-failure', { role: 'alert' }, String(error)));
  console.error(error);
});
