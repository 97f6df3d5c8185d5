import { callsOf } from './convention';
import { jpegOf } from './frame-picture';
import { nameUnknown } from './name-unknown';
import type { Phone } from './phone';

type Context = WechatMiniprogram.CameraContext;
type FrameCallback = WechatMiniprogram.OnCameraFrameCallback;

const callCamera = callsOf<Context>({ promises: false });
const callListener = callsOf<WechatMiniprogram.CameraFrameListener>({ promises: false });

/** JPEG qualities that WeChat names. */
const QUALITIES = { high: 0.95, normal: 0.8, low: 0.5, original: 1 } as const;

/** The camera, as a page with a camera element uses it. */
export function camera(phone: Phone): Pick<WechatMiniprogram.Wx, 'createCameraContext'> {
  const known: Pick<Context, 'takePhoto' | 'onCameraFrame'> = {
    takePhoto: callCamera(
      'takePhoto',
      ['quality', 'selfieMirror'],
      async ({ quality = 'normal', selfieMirror = true }) => {
        const isMirrored = selfieMirror && phone.camera.position === 'front';
        const bytes = await jpegOf(phone.camera.photograph(), QUALITIES[quality], isMirrored);
        return { tempImagePath: phone.files.addTemporary(bytes, 'jpg'), metadata: {} };
      },
    ),
    onCameraFrame: (callback) => frameListener(phone, callback),
  };
  const context = nameUnknown(phone.device, 'CameraContext', known) as Context;
  return { createCameraContext: () => context };
}

function frameListener({ camera }: Phone, callback: FrameCallback): WechatMiniprogram.CameraFrameListener {
  let running: AbortController | undefined;
  // A phone gives the same buffer again and again: who keeps a frame has to copy it.
  let shared = new Uint8ClampedArray();
  return {
    start: callListener('start', [], async () => {
      running?.abort();
      running = new AbortController();
      await camera.stream(({ width, height, data }) => {
        if (shared.length !== data.length) shared = new Uint8ClampedArray(data.length);
        shared.set(data);
        callback({ width, height, data: shared.buffer });
      }, running.signal);
    }),
    stop: callListener('stop', [], () => running?.abort()),
  };
}
