import type { CameraFrame } from '../device';

/** Frames are portraits of WeChat's medium size. https://developers.weixin.qq.com/miniprogram/dev/component/camera.html */
export const FRAME_WIDTH = 480;
export const FRAME_HEIGHT = 640;

type Visible = CanvasImageSource &
  Partial<Record<'videoWidth' | 'videoHeight' | 'naturalWidth' | 'naturalHeight', number>>;

/** What a camera sees of a picture: the middle of it, so much that the frame is full. */
export class Lens {
  readonly #brush: OffscreenCanvasRenderingContext2D;

  constructor() {
    const brush = new OffscreenCanvas(FRAME_WIDTH, FRAME_HEIGHT).getContext('2d', { willReadFrequently: true });
    if (brush === null) throw new Error('this browser draws nothing');
    this.#brush = brush;
  }

  /** @param width of what is seen, in its own pixels */
  see(seen: Visible, width: number, height: number): CameraFrame {
    const scale = Math.max(FRAME_WIDTH / width, FRAME_HEIGHT / height);
    const [across, down] = [width * scale, height * scale];
    this.#brush.drawImage(seen, (FRAME_WIDTH - across) / 2, (FRAME_HEIGHT - down) / 2, across, down);
    return this.#brush.getImageData(0, 0, FRAME_WIDTH, FRAME_HEIGHT);
  }
}
