import type { CameraFrame, CameraSource, Device } from '../device/device';
import type { PermissionBook } from './permission-book';
import type { PrivacyGate } from './privacy-gate';
import { WxFailure } from './wx-failure';

/** Frames come about so often, as on phones. https://developers.weixin.qq.com/miniprogram/dev/api/media/camera/CameraContext.onCameraFrame.html */
const FRAME_MS = 1000 / 30;

/** A camera that an element has opened. */
interface Session {
  source: CameraSource;
  stopFollowing(): void;
}

/** The one camera of a phone; a page has it while its camera element is there. */
export class PhoneCamera {
  #session: Session | undefined;
  position: 'front' | 'back' = 'back';

  constructor(
    private readonly device: Device,
    private readonly privacy: PrivacyGate,
    private readonly permissions: PermissionBook,
  ) {}

  /**
   * Opens it; whoever had it loses it.
   * @returns what closes it again, unless another has it by then
   * @throws {WxFailure} when the owner does not let the mini-program have it
   */
  async open(): Promise<() => void> {
    await this.privacy.pass('camera');
    await this.permissions.ask('scope.camera');
    this.#end();
    const session: Session = { source: this.device.openCamera(), stopFollowing: () => undefined };
    session.stopFollowing = this.#followSource(session);
    this.#session = session;
    this.device.report('camera', 'opened');
    return () => {
      if (this.#session === session) this.#end();
    };
  }

  /** What the panel puts before the lens is seen at once. */
  #followSource(session: Session): () => void {
    let before = this.device.settings.cameraSource;
    return this.device.onSettings(({ cameraSource }) => {
      if (cameraSource === before) return;
      before = cameraSource;
      session.source.stop();
      session.source = this.device.openCamera();
    });
  }

  #end(): void {
    if (this.#session === undefined) return;
    this.#session.stopFollowing();
    this.#session.source.stop();
    this.#session = undefined;
    this.device.report('camera', 'closed');
  }

  /** What is seen now. */
  frame(): CameraFrame | undefined {
    return this.#session?.source.frame();
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
      if (this.#session === undefined) clearInterval(timer);
      else if (frame !== undefined) give(frame);
    }, FRAME_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
    if (signal.aborted) clearInterval(timer);
  }

  #opened(): CameraSource {
    if (this.#session === undefined) throw new WxFailure('camera is not open');
    return this.#session.source;
  }
}
