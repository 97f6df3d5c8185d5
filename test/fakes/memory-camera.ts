type FrameListener = (frame: { readonly width: number; readonly height: number; readonly data: ArrayBuffer }) => void;

interface Callbacks {
  readonly success?: (answer: { errMsg: string }) => void;
  readonly fail?: (reason: { errMsg: string }) => void;
}

/** A camera whose pictures are single greys, as long as its listener wants them; it fills one buffer again and again. */
export class MemoryCamera {
  /** What `onCameraFrame` and `takePhoto` do wrong. */
  fault: 'noFrames' | 'refusesFrames' | 'silent' | 'noPhotos' | undefined;
  isListening = false;
  /** How long it takes to start. */
  startMs = 0;
  readonly photos: string[] = [];
  private listener: FrameListener = () => undefined;
  private readonly buffer = new ArrayBuffer(4 * 4 * 4);

  constructor(private readonly files: Map<string, ArrayBuffer>) {}

  /** As WeChat gives it to a page. */
  context(): WechatMiniprogram.CameraContext {
    const listen = (listener: FrameListener) => {
      this.listener = listener;
      return {
        start: ({ success, fail }: Callbacks = {}) => {
          if (this.fault === 'refusesFrames') fail?.({ errMsg: 'start:fail' });
          else setTimeout(() => this.start(success), this.startMs);
        },
        stop: () => {
          this.isListening = false;
        },
      };
    };
    const takePhoto = (option: WechatMiniprogram.TakePhotoOption) => setTimeout(() => this.takePhoto(option), 5);
    return { ...(this.fault === 'noFrames' ? {} : { onCameraFrame: listen }), takePhoto } as never;
  }

  /** A picture of this grey comes in, when somebody listens. */
  see(grey: number): void {
    new Uint8Array(this.buffer).fill(grey);
    if (this.isListening && this.fault !== 'silent') this.listener({ width: 4, height: 4, data: this.buffer });
  }

  private start(tell: Callbacks['success']): void {
    this.isListening = true;
    tell?.({ errMsg: 'start:ok' });
  }

  private takePhoto({ success, fail }: WechatMiniprogram.TakePhotoOption): void {
    if (this.fault === 'noPhotos') {
      fail?.({ errMsg: 'takePhoto:fail' });
      return;
    }
    const tempImagePath = `wxfile://tmp_${this.photos.length}.png`;
    this.photos.push(tempImagePath);
    this.files.set(tempImagePath, new Uint8Array([this.photos.length]).buffer);
    success?.({ tempImagePath, tempThumbPath: '', tempVideoPath: '', errMsg: 'takePhoto:ok' } as never);
  }
}

/** How many bytes a JPEG of this quality has. */
export type JpegSize = (quality: number) => number;

/** An offscreen canvas that remembers the first byte of what was drawn on it, and writes it into its JPEG. */
export function memoryCanvas(
  size: { width: number; height: number },
  jpegSize: JpegSize,
  files: Map<string, ArrayBuffer>,
) {
  const canvas = {
    ...size,
    drawn: 0,
    cutting: [] as readonly number[],
    createImage: () => {
      const image = { width: 8, height: 4, onload: () => undefined, onerror: () => undefined, drawn: 0 };
      return Object.defineProperty(image, 'src', {
        set(path: string) {
          image.drawn = new Uint8Array(files.get(path) ?? new ArrayBuffer(1))[0] ?? 0;
          setTimeout(() => (files.has(path) ? image.onload() : image.onerror()), 1);
        },
      });
    },
    toDataURL: (_: string, quality: number) => {
      const bytes = new Uint8Array(jpegSize(quality)).fill(1);
      bytes[0] = canvas.drawn;
      return `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
    },
    getContext: () => ({
      createImageData: (width: number, height: number) => ({ data: new Uint8ClampedArray(4 * width * height) }),
      putImageData: ({ data }: { data: Uint8ClampedArray }) => {
        canvas.drawn = data[0] ?? 0;
      },
      drawImage: (source: { drawn: number }, ...cutting: readonly number[]) => {
        canvas.drawn = source.drawn;
        canvas.cutting = cutting;
      },
    }),
  };
  return canvas;
}
