import { CtidError, ErrorCode } from '../../core/errors';
import { sampleAt } from '../../core/liveness/frame-sampling';
import { POLICIES } from '../../core/policy/policies';
import { Burst } from './burst';
import { sameBytes } from './same-bytes';

/** A burst in the making: it is offered what the camera sees, and takes what is due. Its clock starts with its first frame. */
export class Film {
  readonly done: Promise<Burst>;
  private readonly timesMs: number[] = [];
  private readonly frames: Promise<ArrayBuffer>[] = [];
  private startedMs: number | undefined;
  private offeredMs = 0;
  private hasEnded = false;
  private hasRepeated = false;
  private resolve: (burst: Promise<Burst>) => void = () => undefined;
  private reject: (error: CtidError) => void = () => undefined;

  /** @param onFrame is told the milliseconds since the first frame, whenever one is taken */
  constructor(private readonly onFrame: (elapsedMs: number) => void) {
    this.done = new Promise<Burst>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // Whoever stops before waiting for it need not handle that it was stopped.
    this.done.catch(() => undefined);
  }

  get isOver(): boolean {
    return this.hasEnded;
  }

  get hasBegun(): boolean {
    return this.startedMs !== undefined;
  }

  /** True when what the camera sees now is to be taken; ends the film when it is complete or was missed. */
  isDue(nowMs: number): boolean {
    const gapMs = nowMs - this.offeredMs;
    this.offeredMs = nowMs;
    const sampling = this.hasEnded ? 'wait' : sampleAt(this.timesMs, this.elapsedAt(nowMs), gapMs);
    if (sampling === 'done') this.end();
    if (sampling === 'missed') this.fail(this.hasRepeated ? 'FRAMES_REPEATED' : 'FRAME_TIMES_IMPLAUSIBLE');
    return sampling === 'take';
  }

  /** What was due is what the camera gave before; it is asked again. */
  passOver(): void {
    this.hasRepeated = true;
  }

  /** @param encode is run when the frames before it were encoded, whatever became of them: it may hold a file to remove */
  take(nowMs: number, encode: () => Promise<ArrayBuffer>): void {
    this.startedMs ??= nowMs;
    const elapsedMs = this.elapsedAt(nowMs);
    const before = this.frames[this.frames.length - 1] ?? Promise.resolve();
    const frame = before.then(encode, encode);
    frame.catch((error) => this.fail('CAMERA_UNAVAILABLE', String(error)));
    this.timesMs.push(elapsedMs);
    this.frames.push(frame);
    this.onFrame(elapsedMs);
    if (this.frames.length === POLICIES.challenge.mostFrames) this.end();
  }

  fail(code: ErrorCode, detail = ''): void {
    this.hasEnded = true;
    this.reject(new CtidError(code, detail));
  }

  private end(): void {
    this.hasEnded = true;
    this.resolve(this.develop());
  }

  /** A camera's noise never repeats: what is twice the same was not taken twice. */
  private async develop(): Promise<Burst> {
    const frames = await Promise.all(this.frames);
    const isRepeated = frames.some((frame, at) => frames.slice(0, at).some((other) => sameBytes(frame, other)));
    if (isRepeated) throw new CtidError('FRAMES_REPEATED', 'the camera stood still');
    return { frames, timesMs: this.timesMs };
  }

  private elapsedAt(nowMs: number): number {
    return this.startedMs === undefined ? 0 : Math.round(nowMs - this.startedMs);
  }
}
