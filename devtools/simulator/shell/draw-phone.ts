import { diskName } from '../api/indexed-disk';
import { sourceOfFile } from '../device/sources/open-source';
import { element } from '../host/element';
import { type PhoneConfiguration, type SimulatorConfiguration, UPLOAD } from '../host/phone-configuration';
import { choice, controlsOf } from './controls';
import type { PanelState } from './panel-state';

const SIZES = [
  ['375 × 780', 375, 780],
  ['320 × 568', 320, 568],
  ['393 × 852', 393, 852],
  ['430 × 932', 430, 932],
] as const;
/** Away long enough for a mini-program to notice. */
const AWAY_MS = 500;

/** A phone with the panel that sets it. */
export function drawPhone(
  configuration: SimulatorConfiguration,
  { name, title, openid }: PhoneConfiguration,
  state: PanelState,
): HTMLElement {
  const frame = element('iframe', '', { title, src: `/phone.html?phone=${name}`, allow: 'camera; microphone' });
  const log = element('ol', 'log', {
    role: 'log',
    'aria-label': `${title}：手机做了什么 what the phone did`,
    tabindex: '0',
  });
  state.add(name, frame, log);
  const choices = controlsOf(configuration).map(({ setting, chinese, english, choices: offered }) => {
    return choice(chinese, english, offered, offered[0]?.[0], (value) => state.set(name, { [setting]: value }));
  });
  const size = choice(
    '屏幕',
    'screen',
    SIZES.map((one) => [one, one[0]]),
    SIZES[0],
    ([, width, height]: (typeof SIZES)[number]) =>
      Object.assign(frame.style, { width: `${width}px`, height: `${height}px` }),
  );
  const panel = element(
    'section',
    'panel',
    { 'aria-label': `${title}：面板 panel` },
    whoseIs(openid),
    ...choices,
    upload((file) => {
      state.upload(name, sourceOfFile(file));
      state.set(name, { cameraSource: UPLOAD });
    }),
    size,
    actionsOn(frame, name),
    log,
  );
  return element('article', 'phone', {}, element('div', '', {}, element('h2', '', {}, title), frame), panel);
}

function whoseIs(openid: string): HTMLElement {
  const name = element('span', '', {}, '微信身份 ', element('span', '', { lang: 'en' }, 'openid'));
  return element('div', 'who', {}, name, element('code', '', {}, openid));
}

function upload(chosen: (file: File) => void): HTMLElement {
  const input = element('input', '', { type: 'file', accept: 'image/*,video/*' });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) chosen(file);
  });
  const name = element('span', '', {}, '自选文件 ', element('span', '', { lang: 'en' }, 'own file'));
  return element('label', '', {}, name, input);
}

function actionsOn(frame: HTMLIFrameElement, name: string): HTMLElement {
  const phone = () => frame.contentWindow?.phone;
  const actions: readonly (readonly [string, () => void])[] = [
    ['重新打开 reload', () => frame.contentWindow?.location.reload()],
    ['截屏 screenshot', () => phone()?.captureScreen()],
    [
      '退出再进 away, back',
      () => {
        phone()?.setVisible(false);
        setTimeout(() => phone()?.setVisible(true), AWAY_MS);
      },
    ],
    ['清空手机 erase', () => eraseDisk(frame, name)],
  ];
  const buttons = actions.map(([title, press]) => {
    const button = element('button', '', { type: 'button' }, title);
    button.addEventListener('click', press);
    return button;
  });
  return element('div', 'actions', {}, ...buttons);
}

/** As a phone that was never used: what it kept can be deleted only while nothing runs on it. */
function eraseDisk(frame: HTMLIFrameElement, name: string): void {
  const address = frame.src;
  const start = () => {
    frame.src = address;
  };
  frame.addEventListener(
    'load',
    () => {
      const erasing = indexedDB.deleteDatabase(diskName(name));
      erasing.onsuccess = start;
      erasing.onerror = start;
    },
    { once: true },
  );
  frame.src = 'about:blank';
}
