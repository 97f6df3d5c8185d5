import { lightFault } from '../../core/liveness/light';
import { readClocks } from '../device-clock';
import { Film } from './film';
import { FrameCanvas, Picture } from './frame-canvas';
import { sameBytes } from './same-bytes';

/** What is wrong with the light; empty when it is good again. */
export type LightHint = NonNullable<ReturnType<typeof lightFault>> | '';

/** A camera that started and gave no frame by then is asked for photos, and so is one that does not start. */
const FIRST_FRAME_MS = 3_000;
const START_MS = 10_000;

/**
 * Films what the camera streams.
 * @returns true at the first frame, from which on it goes on by itself; false when none comes
 */
export function filmFrames(
  camera: WechatMiniprogram.CameraContext,
  film: Film,
  canvas: FrameCanvas,
  onHint: (hint: LightHint) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    if (typeof camera.onCameraFrame !== 'function') return resolve(false);
    const offer = offerTo(film, canvas, onHint);
    const listener = camera.onCameraFrame((frame) => {
      resolve(true);
      offer(frame);
    });
    const stop = () => {
      clearTimeout(patience);
      listener.stop();
      // Without effect when a frame came.
      resolve(false);
    };
    const giveUp = () => {
      if (!film.hasBegun) stop();
    };
    let patience = setTimeout(giveUp, START_MS);
    const waitForFrame = () => {
      clearTimeout(patience);
      patience = setTimeout(giveUp, FIRST_FRAME_MS);
    };
    film.done.then(stop, stop);
    listener.start({ success: waitForFrame, fail: stop });
  });
}

/** Takes what is due and not the same as before. The camera fills its buffer anew, so what is taken is copied. */
function offerTo(film: Film, canvas: FrameCanvas, onHint: (hint: LightHint) => void) {
  let previous: Picture | undefined;
  let told: LightHint = '';
  return ({ data, width, height }: WechatMiniprogram.OnCameraFrameCallbackResult) => {
    const nowMs = readClocks().monotonicMs;
    if (!film.isDue(nowMs)) return;
    if (previous !== undefined && sameBytes(previous.pixels.buffer, data)) {
      film.passOver();
      return;
    }
    const picture = { pixels: new Uint8ClampedArray(data.slice(0)), width, height };
    previous = picture;
    film.take(nowMs, () => canvas.encodePicture(picture));
    const hint = lightFault(picture.pixels, width, height) ?? '';
    if (hint !== told) onHint(hint);
    told = hint;
  };
}
