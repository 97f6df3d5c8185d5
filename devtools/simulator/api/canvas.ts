import { addressOf } from './address-of';
import { call } from './convention';
import type { Phone } from './phone';
import type { PhoneFiles } from './phone-files';
import { WxFailure } from './wx-failure';

type Wx = WechatMiniprogram.Wx;

/** https://developers.weixin.qq.com/miniprogram/dev/api/canvas/wx.createOffscreenCanvas.html */
const DEFAULT_SIDE = 300;

const MIME = { jpg: 'image/jpeg', png: 'image/png' } as const;

/** Canvases that are on no page, and pictures of canvases. */
export function canvas({ device, files }: Phone): Pick<Wx, 'createOffscreenCanvas' | 'canvasToTempFilePath'> {
  return {
    createOffscreenCanvas: ((first?: number | WechatMiniprogram.CreateOffscreenCanvasOption, height?: number) => {
      const size = typeof first === 'object' ? first : { width: first, height };
      return offscreenCanvas(device.overlay.ownerDocument, files, size.width, size.height);
    }) as Wx['createOffscreenCanvas'],
    canvasToTempFilePath: call(
      'canvasToTempFilePath',
      ['canvas', 'x', 'y', 'width', 'height', 'destWidth', 'destHeight', 'fileType', 'quality'],
      async ({ canvas, ...part }) => {
        if (!(canvas instanceof HTMLCanvasElement)) throw new WxFailure('canvas is empty');
        const { fileType = 'png', quality = 1 } = part;
        const piece = pieceOf(canvas, part, device.overlay.ownerDocument.defaultView?.devicePixelRatio ?? 1);
        const blob = await piece.convertToBlob({ type: MIME[fileType], quality });
        const bytes = new Uint8Array(await blob.arrayBuffer());
        return { tempFilePath: files.addTemporary(bytes, fileType) };
      },
    ),
  };
}

function offscreenCanvas(
  page: Document,
  files: PhoneFiles,
  width = DEFAULT_SIDE,
  height = DEFAULT_SIDE,
): HTMLCanvasElement & WechatMiniprogram.OffscreenCanvas {
  const made = page.createElement('canvas');
  Object.assign(made, { width, height });
  const getContext = made.getContext.bind(made) as (kind: string, attributes?: object) => unknown;
  return Object.assign(made, {
    // Pages read back what they draw here: a browser is told so ahead.
    getContext: (kind: string) => getContext(kind, { willReadFrequently: true }),
    createImage: () => phoneImage(files),
    createImageData: (first: Uint8ClampedArray<ArrayBuffer> | number, across: number, down?: number) =>
      typeof first === 'number' ? new ImageData(first, across) : new ImageData(first, across, down),
    createPath2D: (path?: Path2D | string) => new Path2D(path),
    requestAnimationFrame: (draw: FrameRequestCallback) => requestAnimationFrame(draw),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
  }) as unknown as HTMLCanvasElement & WechatMiniprogram.OffscreenCanvas;
}

/** An image whose `src` may be a file of the phone or of the mini-program. */
function phoneImage(files: PhoneFiles): HTMLImageElement {
  const image = new Image();
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
  Object.defineProperty(image, 'src', {
    get: () => source?.get?.call(image),
    set: (src: string) => source?.set?.call(image, addressOf(files, src)),
  });
  return image;
}

type Part = { [K in 'x' | 'y' | 'width' | 'height' | 'destWidth' | 'destHeight']?: number | undefined };

/** By default all of it, as large as the screen's pixels make it. */
function pieceOf(drawn: HTMLCanvasElement, part: Part, pixelRatio: number): OffscreenCanvas {
  const { x = 0, y = 0, width = drawn.width - x, height = drawn.height - y } = part;
  const { destWidth = width * pixelRatio, destHeight = height * pixelRatio } = part;
  const piece = new OffscreenCanvas(destWidth, destHeight);
  piece.getContext('2d')?.drawImage(drawn, x, y, width, height, 0, 0, destWidth, destHeight);
  return piece;
}
