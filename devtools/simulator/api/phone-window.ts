import { call } from './convention';
import { Listeners } from './listeners';
import type { Phone } from './phone';

type Wx = WechatMiniprogram.Wx;

/** Where the host puts a page, below status and navigation bar. */
const PAGE = '.page-frame:not([hidden]) .page-body';
const STATUS_BAR = '.status-bar';

/** WeChat's capsule at the top right: 87 × 32 px, 7 px from the edge, in the middle of a bar of 44. */
const CAPSULE = { width: 87, height: 32, right: 7, barHeight: 44 };

/** The whole screen of the phone that the element is on, in px. */
export function screenOf(within: HTMLElement): { screenWidth: number; screenHeight: number } {
  const { innerWidth, innerHeight } = within.ownerDocument.defaultView ?? window;
  return { screenWidth: innerWidth, screenHeight: innerHeight };
}

/** What a page has of the screen. */
export function windowOf(within: HTMLElement): WechatMiniprogram.WindowInfo {
  const page = within.ownerDocument;
  const { screenWidth, screenHeight } = screenOf(within);
  const statusBarHeight = page.querySelector(STATUS_BAR)?.getBoundingClientRect().height ?? 0;
  const shown = page.querySelector(PAGE)?.getBoundingClientRect();
  return {
    pixelRatio: page.defaultView?.devicePixelRatio ?? 1,
    screenWidth,
    screenHeight,
    windowWidth: shown?.width ?? screenWidth,
    windowHeight: shown?.height ?? screenHeight,
    screenTop: shown?.top ?? statusBarHeight,
    statusBarHeight,
    safeArea: {
      left: 0,
      right: screenWidth,
      width: screenWidth,
      top: statusBarHeight,
      bottom: screenHeight,
      height: screenHeight - statusBarHeight,
    },
  };
}

type Names =
  | 'getMenuButtonBoundingClientRect'
  | `${'on' | 'off'}${'WindowResize' | 'MenuButtonBoundingClientRectWeightChange'}`
  | 'hideKeyboard';

/** The window of the phone. */
export function phoneWindow({ device: { overlay } }: Phone): Pick<Wx, Names> {
  const resized = new Listeners<WechatMiniprogram.OnWindowResizeCallback>();
  const moved = new Listeners<WechatMiniprogram.OnMenuButtonBoundingClientRectWeightChangeCallback>();
  const page = overlay.ownerDocument;
  page.defaultView?.addEventListener('resize', () => {
    const { windowWidth, windowHeight } = windowOf(overlay);
    resized.tell({ size: { windowWidth, windowHeight } });
    moved.tell(capsuleOf(overlay) as never);
  });
  return {
    onWindowResize: resized.on,
    offWindowResize: resized.off,
    onMenuButtonBoundingClientRectWeightChange: moved.on,
    offMenuButtonBoundingClientRectWeightChange: moved.off,
    getMenuButtonBoundingClientRect: () => capsuleOf(overlay),
    hideKeyboard: call('hideKeyboard', [], () => (page.activeElement as HTMLElement | null)?.blur()),
  };
}

function capsuleOf(overlay: HTMLElement): WechatMiniprogram.ClientRect {
  const { screenWidth, statusBarHeight } = windowOf(overlay);
  const top = statusBarHeight + (CAPSULE.barHeight - CAPSULE.height) / 2;
  const right = screenWidth - CAPSULE.right;
  const { width, height } = CAPSULE;
  return { top, right, width, height, bottom: top + height, left: right - width };
}
