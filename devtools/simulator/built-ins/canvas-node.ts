import { resourceAddress } from './resources';

/** What `wx.createSelectorQuery().node()` gives for `<canvas type="2d">`. */
export type CanvasNode = HTMLCanvasElement & Record<string, unknown>;

/** The canvas inside of a `wx-canvas`, with WeChat's calls on it; undefined for anything else. */
export function canvasNodeOf(drawn: Element): CanvasNode | undefined {
  const canvas = drawn.querySelector<HTMLCanvasElement>(':scope > canvas.built-in-field');
  return canvas === null ? undefined : withCalls(canvas);
}

function withCalls(canvas: HTMLCanvasElement): CanvasNode {
  return Object.assign(canvas, {
    requestAnimationFrame: (draw: FrameRequestCallback) => requestAnimationFrame(draw),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
    createImage: () => phoneImage(),
    createImageData: (width: number, height: number) => new ImageData(width, height),
    createPath2D: (path?: Path2D | string) => new Path2D(path),
  }) as unknown as CanvasNode;
}

/** An image whose `src` may be a file of the phone or of the mini-program. */
export function phoneImage(): HTMLImageElement {
  const image = new Image();
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
  Object.defineProperty(image, 'src', {
    get: () => source?.get?.call(image),
    set: (src: string) => source?.set?.call(image, resourceAddress(src, '')),
  });
  return image;
}
