import type { Phone } from '../api/phone';
import { WxFailure } from '../api/wx-failure';
import type { CameraFrame } from '../device/device';
import { VISIBILITY } from '../device/phone-events';
import type { BuiltIn } from './built-in';
import type { View } from './view';

/** What of WeChat's camera is here: a picture in portrait of the medium size. */
const ONLY: Readonly<Record<string, readonly unknown[]>> = {
  mode: ['normal'],
  frameSize: ['medium'],
  flash: ['auto', 'off', 'on', 'torch'],
};

/**
 * `camera`: what stands before the phone's lens, while the page shows it.
 * https://developers.weixin.qq.com/miniprogram/dev/component/camera.html
 */
export function camera(phone: Phone): BuiltIn {
  const closers = new WeakMap<View, () => void>();
  const inform = (name: string) => (_: View, value: unknown) => {
    if (ONLY[name]?.includes(value) === false) phone.device.report('not supported', `camera ${name}=${String(value)}`);
  };
  return {
    tag: 'camera',
    properties: { mode: 'normal', resolution: 'medium', devicePosition: 'back', flash: 'auto', frameSize: 'medium' },
    created: ({ host }) => host.append(host.ownerDocument.createElement('canvas')),
    attached: (view) => void closers.set(view, open(phone, view)),
    detached: (view) => closers.get(view)?.(),
    draw: {
      mode: inform('mode'),
      frameSize: inform('frameSize'),
      flash: inform('flash'),
      ariaLabel({ host }, label) {
        if (typeof label === 'string' && label !== '') host.setAttribute('role', 'img');
      },
      devicePosition({ host }, position) {
        const isFront = position === 'front';
        phone.camera.position = isFront ? 'front' : 'back';
        // As in a mirror; the frames that a page gets are not mirrored.
        host.querySelector('canvas')?.style.setProperty('transform', isFront ? 'scaleX(-1)' : 'none');
      },
    },
  };
}

/** Opens the phone's camera for an element, as often as the mini-program comes to the front. @returns what closes it */
function open(phone: Phone, view: View): () => void {
  const { host, trigger } = view;
  const page = host.ownerDocument.defaultView ?? window;
  let showing = show(phone, view);
  const follow = (event: Event) => {
    showing.stop();
    if ((event as CustomEvent<boolean>).detail) showing = show(phone, view);
    else trigger('stop', {});
  };
  page.addEventListener(VISIBILITY, follow);
  return () => {
    page.removeEventListener(VISIBILITY, follow);
    showing.stop();
  };
}

function show({ camera }: Phone, { host, trigger }: View): { stop(): void } {
  let isThere = true;
  let drawn: CameraFrame | undefined;
  const draw = () => {
    if (!isThere) return;
    const frame = camera.frame();
    if (frame !== undefined && frame !== drawn) drawFrame(host.querySelector('canvas'), frame);
    drawn = frame;
    requestAnimationFrame(draw);
  };
  const begin = () => {
    if (!isThere) return camera.close();
    draw();
    trigger('initdone', { maxZoom: 1 });
    trigger('ready', {});
  };
  const fail = (error: unknown) => {
    const reason = error instanceof WxFailure ? error.reason : String(error);
    if (isThere) trigger('error', { errMsg: `insertCamera:fail ${reason}` });
  };
  camera.open().then(begin, fail);
  return {
    stop() {
      isThere = false;
      camera.close();
    },
  };
}

function drawFrame(canvas: HTMLCanvasElement | null, { width, height, data }: CameraFrame): void {
  if (canvas === null) return;
  if (canvas.width !== width) Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
}
