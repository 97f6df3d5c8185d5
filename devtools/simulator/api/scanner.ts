import type { CameraFrame, Device } from '../device/device';
import { webcamSource } from '../device/sources/video-source';
import { ask } from './dialogs/ask';
import { pickFile } from './pick-file';

/** So often a picture is looked at. */
const LOOK_MS = 100;

const WORDS = {
  zh_CN: { title: '扫一扫', hint: '将二维码放入画面', cancel: '取消', album: '从相册选择', nothing: '未发现二维码' },
  en: {
    title: 'Scan',
    hint: 'Hold a code in view',
    cancel: 'Cancel',
    album: 'From the album',
    nothing: 'No code found',
  },
} as const;

/** What the scanner looks at, by the panel's setting. */
interface View {
  frame(): CameraFrame | undefined;
  stop(): void;
}

type Look<T> = (frame: CameraFrame) => Promise<T | undefined>;

/** WeChat's scanner over the whole screen. @returns what was found; undefined when the person cancelled */
export class Scanner<T> {
  #picked: CameraFrame | undefined;
  #found: T | undefined;
  readonly #closing = new AbortController();
  readonly #seen: HTMLCanvasElement;
  readonly #hint: HTMLElement;

  constructor(
    private readonly device: Device,
    private readonly look: Look<T>,
  ) {
    const page = device.overlay.ownerDocument;
    this.#seen = Object.assign(page.createElement('canvas'), { className: 'seen' });
    this.#seen.setAttribute('aria-hidden', 'true');
    this.#hint = Object.assign(page.createElement('p'), { textContent: WORDS[device.settings.language].hint });
    this.#hint.setAttribute('role', 'status');
  }

  async scan({ onlyFromCamera }: { readonly onlyFromCamera: boolean }): Promise<T | undefined> {
    const view = viewOf(this.device);
    const looking = this.#keepLooking(view);
    await this.#show(onlyFromCamera);
    this.#closing.abort();
    await looking;
    view.stop();
    return this.#found;
  }

  /** Until the person leaves or a code is found. Choosing a picture leaves the scanner open. */
  async #show(onlyFromCamera: boolean): Promise<void> {
    const { title, cancel, album } = WORDS[this.device.settings.language];
    const more = onlyFromCamera ? [] : [{ label: album, value: 'album' as const }];
    const answer = await ask<'album' | 'cancel'>(
      this.device.overlay,
      {
        shape: 'scanner',
        label: title,
        more: [this.#seen, this.#hint],
        choices: [...more, { label: cancel, value: 'cancel' }],
        dismissed: 'cancel',
        pressed: (value) => {
          if (value === 'album') void this.#pick();
        },
      },
      this.#closing.signal,
    );
    if (answer === 'album') await this.#show(onlyFromCamera);
  }

  async #keepLooking(view: View): Promise<void> {
    while (!this.#closing.signal.aborted) {
      const frame = this.#picked ?? view.frame();
      if (frame !== undefined) {
        this.#draw(frame);
        this.#found = await this.look(frame);
      }
      if (this.#found !== undefined) this.#closing.abort();
      if (this.#picked !== undefined) this.#hint.textContent = WORDS[this.device.settings.language].nothing;
      this.#picked = undefined;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  async #pick(): Promise<void> {
    const file = await pickFile(this.device.overlay.ownerDocument, 'image/*');
    if (file === undefined) return;
    const picture = await createImageBitmap(file);
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const brush = canvas.getContext('2d');
    brush?.drawImage(picture, 0, 0);
    this.#picked = brush?.getImageData(0, 0, picture.width, picture.height);
  }

  #draw({ width, height, data }: CameraFrame): void {
    Object.assign(this.#seen, { width, height });
    this.#seen.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  }
}

function viewOf(device: Device): View {
  switch (device.settings.scannerSource) {
    case 'otherPhone':
      return { frame: () => device.otherScreen(), stop: () => undefined };
    case 'webcam':
      return webcamSource();
    case 'picture':
      // The picture is chosen in the scanner itself.
      return { frame: () => undefined, stop: () => undefined };
  }
}
