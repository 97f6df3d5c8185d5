import { decodeBase64url } from '../../core/bytes/base64url';
import { cuttingFor, FRAME_SIZE, Size } from '../../core/liveness/cover-fit';
import { consumeFile } from '../temporary-files';
import { smallJpeg } from './small-jpeg';

/** A picture out of the camera: RGBA, four bytes a pixel. */
export interface Picture extends Size {
  readonly pixels: Uint8ClampedArray;
}

type Canvas = WechatMiniprogram.OffscreenCanvas & { readonly toDataURL?: (type: string, quality: number) => string };

const JPEG_URL = 'data:image/jpeg;base64,';

/** Draws pictures as frames and encodes them, one at a time: its canvas holds one picture. */
export class FrameCanvas {
  private readonly frame: Canvas = newCanvas(FRAME_SIZE);
  private readonly pen = this.frame.getContext('2d');
  private source: Canvas | undefined;

  /** JPEG, 480 × 640, 60 KB at most. */
  encodePicture({ pixels, width, height }: Picture): Promise<ArrayBuffer> {
    this.source ??= newCanvas({ width, height });
    this.source.width = width;
    this.source.height = height;
    const pen = this.source.getContext('2d');
    const data = pen.createImageData(width, height);
    data.data.set(pixels);
    pen.putImageData(data, 0, 0);
    return this.encodeDrawn(this.source, { width, height });
  }

  /** The same of a photo in a file. */
  async encodePhoto(path: string): Promise<ArrayBuffer> {
    const image = this.frame.createImage();
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = path;
    });
    return this.encodeDrawn(image, image);
  }

  private encodeDrawn(source: object, size: Size): Promise<ArrayBuffer> {
    const { x, y, width, height } = cuttingFor(size);
    this.pen.drawImage(source, x, y, width, height, 0, 0, FRAME_SIZE.width, FRAME_SIZE.height);
    return smallJpeg((quality) => this.encode(quality));
  }

  /** In memory where the canvas can; else through a file that is gone at once. */
  private async encode(quality: number): Promise<ArrayBuffer> {
    const url = this.frame.toDataURL?.('image/jpeg', quality) ?? '';
    if (url.startsWith(JPEG_URL)) return bytesOfBase64(url.slice(JPEG_URL.length));
    const { tempFilePath } = await wx.canvasToTempFilePath({
      canvas: this.frame,
      fileType: 'jpg',
      quality,
      ...DESTINATION,
    });
    return consumeFile(tempFilePath, readFile);
  }
}

/** Without these WeChat multiplies by the screen's pixel density. */
const DESTINATION = { destWidth: FRAME_SIZE.width, destHeight: FRAME_SIZE.height } as const;

function newCanvas({ width, height }: Size): Canvas {
  return wx.createOffscreenCanvas({ type: '2d', width, height });
}

function bytesOfBase64(text: string): ArrayBuffer {
  const url = text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const bytes = decodeBase64url(url);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

function readFile(filePath: string): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(data as ArrayBuffer),
      fail: reject,
    });
  });
}
