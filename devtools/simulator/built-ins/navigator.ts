import type { BuiltIn } from './built-in';

/** A navigator asks the phone's router by this event. */
export const NAVIGATE = 'simulator:navigate';

export interface NavigatorPress {
  readonly url: string;
  readonly openType: string;
  readonly delta: number;
  /** Raises an event of the navigator's. */
  readonly answer: (name: string, detail: unknown) => void;
}

/** https://developers.weixin.qq.com/miniprogram/dev/component/navigator.html */
export const navigator: BuiltIn = {
  tag: 'navigator',
  properties: {
    url: '',
    openType: 'navigate',
    delta: 1,
    target: 'self',
    hoverClass: 'navigator-hover',
    appId: '',
    path: '',
    extraData: undefined,
    version: 'release',
    shortLink: '',
  },
  created({ host, values, trigger }) {
    host.setAttribute('role', 'link');
    host.tabIndex = 0;
    host.addEventListener('click', () => {
      const { url, openType, delta } = values;
      const detail = { url: String(url), openType: String(openType), delta: Number(delta), answer: trigger };
      host.dispatchEvent(new CustomEvent<NavigatorPress>(NAVIGATE, { bubbles: true, detail }));
    });
  },
};
