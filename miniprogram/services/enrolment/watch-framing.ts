import { FaceBox, Framing, framingOf, inFrame } from '../../core/face/framing';
import { Size } from '../../core/liveness/cover-fit';
import { readClocks } from '../device-clock';
import { FaceDetector, startFaceDetector } from './face-detector';

type Frame = WechatMiniprogram.OnCameraFrameCallbackResult;

/** Three pictures a second are enough for a hand, and cost a phone little. */
const LOOK_MS = 333;

/** So long an answer is waited for before the next picture; a slow phone's is late and counts all the same. */
const ANSWER_MS = 700;

/** So many pictures without an answer read as no face; with the reading that has to agree it is one more. */
const UNANSWERED = 2;

/**
 * Tells how the face is framed, whenever two readings in a row agree, until what is returned is called. Where the phone has
 * no detector, or one that never answers, nothing is told. No picture is kept.
 */
export function watchFraming(
  camera: WechatMiniprogram.CameraContext,
  onFraming: (framing: Framing) => void,
): () => void {
  const watch = new FramingWatch(camera, onFraming);
  return () => watch.stop();
}

class FramingWatch {
  private readonly detector: FaceDetector | undefined;
  private listener: WechatMiniprogram.CameraFrameListener | undefined;
  private lookedMs = Number.NEGATIVE_INFINITY;
  /** The picture that is looked at, until it is answered. */
  private looksAt: Size | undefined;
  private unanswered = 0;
  private hasAnswered = false;
  private reading: Framing | undefined;

  constructor(
    private readonly camera: WechatMiniprogram.CameraContext,
    private readonly onFraming: (framing: Framing) => void,
  ) {
    this.detector = startFaceDetector({
      onReady: () => this.listen(),
      onAnswer: (face) => this.hear(face),
    });
  }

  stop(): void {
    this.listener?.stop();
    this.listener = undefined;
    this.detector?.stop();
  }

  private listen(): void {
    if (typeof this.camera.onCameraFrame !== 'function') return;
    this.listener = this.camera.onCameraFrame((frame) => this.offer(frame));
    this.listener.start({ fail: () => undefined });
  }

  private offer({ data, width, height }: Frame): void {
    if (this.listener === undefined) return;
    const nowMs = readClocks().monotonicMs;
    if (nowMs - this.lookedMs < (this.looksAt === undefined ? LOOK_MS : ANSWER_MS)) return;
    if (this.looksAt !== undefined) this.missAnswer();
    this.lookedMs = nowMs;
    this.looksAt = { width, height };
    try {
      // The camera fills its buffer anew.
      this.detector?.look({ pixels: new Uint8ClampedArray(data.slice(0)), width, height });
    } catch {
      // Sessions are older than faces in them.
      this.stop();
    }
  }

  /** Of several answers to one picture the first counts. */
  private hear(face: FaceBox | undefined): void {
    if (this.looksAt === undefined) return;
    const framing = framingOf(face && inFrame(face, this.looksAt));
    this.looksAt = undefined;
    this.hasAnswered = true;
    this.unanswered = 0;
    this.read(framing);
  }

  /** Some phones say nothing where they see nobody; one that has never said anything may have nothing to say. */
  private missAnswer(): void {
    this.unanswered++;
    if (this.hasAnswered && this.unanswered >= UNANSWERED) this.read('unseen');
  }

  private read(framing: Framing): void {
    const isAgreed = framing === this.reading;
    this.reading = framing;
    if (isAgreed) this.onFraming(framing);
  }
}
