import type { CameraFrame, CameraSource } from '../device';
import { Lens } from './lens';

/** A picture held before the camera, and nothing moves. */
export function pictureSource(url: string): CameraSource {
  let frame: CameraFrame | undefined;
  const loading = load(url).then((seen) => {
    frame = seen;
  });
  // Who starts the source hears of the failure.
  loading.catch(() => undefined);
  return { start: () => loading, frame: () => frame, stop: () => undefined };
}

async function load(url: string): Promise<CameraFrame> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return new Lens().see(image, image.naturalWidth, image.naturalHeight);
}
