import { readClocks } from '../device-clock';
import { pause } from '../pause';
import { consumeFile } from '../temporary-files';
import { Film } from './film';
import { FrameCanvas } from './frame-canvas';

/** Between looking whether a photo is due. */
const LOOK_EVERY_MS = 10;

/** Films by photos, for cameras without frames; a phone that is too slow for four a second finds out. */
export async function filmPhotos(
  camera: WechatMiniprogram.CameraContext,
  film: Film,
  canvas: FrameCanvas,
): Promise<void> {
  while (!film.isOver) {
    const nowMs = readClocks().monotonicMs;
    if (film.isDue(nowMs)) {
      const path = await takePhoto(camera);
      film.take(nowMs, () => consumeFile(path, (file) => canvas.encodePhoto(file)));
    } else {
      await pause(LOOK_EVERY_MS);
    }
  }
}

/** The path of a JPEG (Android) or PNG (iOS). */
function takePhoto(camera: WechatMiniprogram.CameraContext): Promise<string> {
  return new Promise((resolve, reject) => {
    camera.takePhoto({ quality: 'low', success: ({ tempImagePath }) => resolve(tempImagePath), fail: reject });
  });
}
