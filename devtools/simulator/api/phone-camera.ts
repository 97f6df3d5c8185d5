import type { CameraFrame, CameraSource, Device } from '../device/device';
import type { PermissionBook } from './permission-book';
import type { PrivacyGate } from './privacy-gate';
import { WxFailure } from './wx-failure';

/** Frames come about so often, as on phones. https://developers.weixin.qq.com/miniprogram/dev/api/media/camera/CameraContext.onCameraFrame.html */
const FRAME_MS = 1000 / 30;

/** The one camera of a phone; a page has it while its camera element is there. */
export class PhoneCamera {
  #source: CameraSource | undefined;
  #stopFollowing: (() => void) | undefined;
  position: 'front' | 'back' = 'back';

  constructor(
    private readonly device: Device,
    private readonly privacy: PrivacyGate,
    private readonly permissions: PermissionBook,
  ) {}

  /** @throws {WxFailure} when the owner does not let the mini-program have it */
  async open(): Promise<void> {
    await this.privacy.pass('camera');
    await this.permissions.ask('scope.camera');
    this.close();
    this.#source = this.device.openCamera();
    let before = this.device.settings.cameraSource;
    this.#stopFollowing = this.device.onSettings(({ cameraSource }) => {
      if (cameraSource === before) return;
      before = cameraSource;
      this.#source?.stop();
      this.#source = this.device.openCamera();
    });
  }

  close(): void {
    this.#stopFollowing?.();
    this.#source?.stop();
    this.#source = undefined;
  }

  /** What is seen now. */
  frame(): CameraFrame | undefined {
    return this.#source?.frame();
  }

  /** @throws {WxFailure} without a camera element, or without a picture yet */
  photograph(): CameraFrame {
    const frame = this.#opened().frame();
    if (frame === undefined) throw new WxFailure('camera is not ready');
    return frame;
  }

  /** One picture through WeChat's own camera, without an element of the page's. @throws {Error} when nothing is before the lens */
  async snapshot(): Promise<CameraFrame> {
    const source = this.device.openCamera();
    try {
      await source.start();
      const frame = source.frame();
      if (frame === undefined) throw new WxFailure('camera is not ready');
      return frame;
    } finally {
      source.stop();
    }
  }

  /**
   * Gives frames until it is stopped; time for what stands before the lens begins now. A frame that is late is left out.
   * @throws {WxFailure} without a camera element, or when there is no picture
   */
  async stream(give: (frame: CameraFrame) => void, signal: AbortSignal): Promise<void> {
    const source = this.#opened();
    await source.start().catch((error: unknown) => {
      throw new WxFailure(error instanceof Error ? error.message : String(error));
    });
    const timer = setInterval(() => {
      const frame = this.frame();
      if (this.#source === undefined) clearInterval(timer);
      else if (frame !== undefined) give(frame);
    }, FRAME_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
    if (signal.aborted) clearInterval(timer);
  }

  #opened(): CameraSource {
    if (this.#source === undefined) throw new WxFailure('camera is not open');
    return this.#source;
  }
}
