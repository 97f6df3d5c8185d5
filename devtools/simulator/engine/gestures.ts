import { dispatch } from './dispatch';

/** After this a touch is a long press. https://developers.weixin.qq.com/miniprogram/dev/framework/view/wxml/event.html */
const LONG_PRESS_MS = 350;
const STILL_PX = 10;
const TOUCHES = {
  pointerdown: 'touchstart',
  pointermove: 'touchmove',
  pointerup: 'touchend',
  pointercancel: 'touchcancel',
};
const ANIMATIONS = ['transitionend', 'animationstart', 'animationiteration', 'animationend'];
/** Elements that the browser itself lets keys press. */
const PRESSED_BY_BROWSER = 'button, input, textarea, select, a';
const PRESSED_BY_KEYS =
  '[role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem]';

interface Press {
  readonly target: EventTarget | null;
  readonly x: number;
  readonly y: number;
  readonly timer: number;
  wasLong: boolean;
}

/** Makes WeChat's events from what mouse, finger and keyboard do in an element. */
export function followGestures(root: HTMLElement): void {
  let press: Press | undefined;
  for (const [type, touch] of Object.entries(TOUCHES)) {
    root.addEventListener(type, (event) => {
      if (!(event instanceof PointerEvent)) return;
      if (type === 'pointermove' && press === undefined) return;
      const target = press === undefined || type === 'pointerdown' ? event.target : press.target;
      dispatch(target, touch, positionOf(event), touchesOf(event, touch));
      press = nextPress(press, event);
    });
  }
  root.addEventListener('click', (event) => {
    if (press?.wasLong === true && (event.target as Element).closest('[data-longpress]') !== null) return;
    dispatch(event.target, 'tap', positionOf(event), touchesOf(event, 'touchend'));
  });
  root.addEventListener('keydown', pressByKey);
  for (const type of ANIMATIONS) root.addEventListener(type, (event) => dispatch(event.target, type, {}));
}

function nextPress(press: Press | undefined, event: PointerEvent): Press | undefined {
  if (event.type === 'pointerdown') {
    const next: Press = {
      target: event.target,
      x: event.clientX,
      y: event.clientY,
      wasLong: false,
      timer: window.setTimeout(longPress, LONG_PRESS_MS),
    };
    function longPress(): void {
      next.wasLong = true;
      for (const type of ['longpress', 'longtap'])
        dispatch(event.target, type, positionOf(event), touchesOf(event, 'touchstart'));
    }
    return next;
  }
  if (press === undefined) return undefined;
  const moved = Math.hypot(event.clientX - press.x, event.clientY - press.y) > STILL_PX;
  if (moved || event.type !== 'pointermove') clearTimeout(press.timer);
  // What was long is asked for once more, by the click that follows the release.
  return event.type === 'pointermove' || (event.type === 'pointerup' && press.wasLong) ? press : undefined;
}

function pressByKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if ((event.key !== 'Enter' && event.key !== ' ') || event.repeat) return;
  if (target.matches(PRESSED_BY_BROWSER) || !target.matches(PRESSED_BY_KEYS)) return;
  event.preventDefault();
  target.click();
}

function positionOf(event: MouseEvent): { x: number; y: number } {
  return { x: event.pageX, y: event.pageY };
}

function touchesOf(event: MouseEvent, touch: string): object {
  const { clientX, clientY, pageX, pageY } = event;
  const point = { identifier: 0, clientX, clientY, pageX, pageY, force: 1 };
  return { touches: touch === 'touchend' || touch === 'touchcancel' ? [] : [point], changedTouches: [point] };
}
