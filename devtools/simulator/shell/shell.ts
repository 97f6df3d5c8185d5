import type { DeviceSettings } from '../device/device';
import { element } from '../host/element';
import type { PhoneConfiguration } from '../host/phone-configuration';
import { readConfiguration } from '../host/read-configuration';
import { choice, controlsOf } from './controls';
import { followServer } from './follow-server';

const SIZES = [
  ['375 × 780', 375, 780],
  ['320 × 568', 320, 568],
  ['393 × 852', 393, 852],
  ['430 × 932', 430, 932],
] as const;
const MOST_LINES = 200;

const configuration = readConfiguration();
const kept = new Map<string, Partial<DeviceSettings>>();
const frames = new Map<string, HTMLIFrameElement>();

window.simulatorPanel = {
  settingsOf: (phone) => kept.get(phone) ?? {},
  otherPhone: (phone) => [...frames].find(([name]) => name !== phone)?.[1].contentWindow ?? undefined,
};

/** A phone with its panel. */
function drawPhone({ name, title, openid }: PhoneConfiguration): HTMLElement {
  const frame = element('iframe', '', { title, src: `/phone.html?phone=${name}`, allow: 'camera; microphone' });
  frames.set(name, frame);
  const log = element('ol', 'log', {
    role: 'log',
    'aria-label': `${title}：手机做了什么 what the phone did`,
    tabindex: '0',
  });
  frame.addEventListener('load', () =>
    frame.contentWindow?.phone?.onReport((what, detail) => addLine(log, what, detail)),
  );
  const set = (change: Partial<DeviceSettings>): void => {
    kept.set(name, { ...kept.get(name), ...change });
    frame.contentWindow?.phone?.apply(change);
  };
  const choices = controlsOf(configuration).map(({ setting, chinese, english, choices: offered }) => {
    return choice(chinese, english, offered, offered[0]?.[0], (value) => set({ [setting]: value }));
  });
  const size = choice(
    '屏幕',
    'screen',
    SIZES.map((one) => [one, one[0]]),
    SIZES[0],
    ([, width, height]: (typeof SIZES)[number]) => {
      frame.style.width = `${width}px`;
      frame.style.height = `${height}px`;
    },
  );
  const who = element(
    'div',
    'who',
    {},
    element('span', '', {}, '微信身份 ', element('span', '', { lang: 'en' }, 'openid')),
    element('code', '', {}, openid),
  );
  const actions = element(
    'div',
    'actions',
    {},
    action('重新打开 reload', () => frame.contentWindow?.location.reload()),
    action('截屏 screenshot', () => frame.contentWindow?.phone?.captureScreen()),
    action('切到后台再回来 background and back', () => {
      frame.contentWindow?.phone?.setVisible(false);
      setTimeout(() => frame.contentWindow?.phone?.setVisible(true), 500);
    }),
  );
  const panel = element(
    'section',
    'panel',
    { 'aria-label': `${title}：面板 panel` },
    who,
    ...choices,
    size,
    actions,
    log,
  );
  return element('article', 'phone', {}, element('div', '', {}, element('h2', '', {}, title), frame), panel);
}

function action(title: string, press: () => void): HTMLElement {
  const button = element('button', '', { type: 'button' }, title);
  button.addEventListener('click', press);
  return button;
}

function addLine(log: HTMLElement, what: string, detail = ''): void {
  log.append(element('li', '', {}, element('b', '', {}, what), ` ${detail}`));
  while (log.childElementCount > MOST_LINES) log.firstElementChild?.remove();
  log.scrollTop = log.scrollHeight;
}

document.getElementById('phones')?.append(...configuration.phones.map(drawPhone));
followServer(() => {
  for (const frame of frames.values()) frame.contentWindow?.location.reload();
});
