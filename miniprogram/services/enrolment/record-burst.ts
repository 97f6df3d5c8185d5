import { CtidError } from '../../core/errors';
import { Burst } from './burst';

export interface Recording {
  readonly done: Promise<Burst>;
  stop(): void;
}

export interface RecordingOptions {
  readonly camera: WechatMiniprogram.CameraContext;
  /** Milliseconds since the first frame, at each frame that was taken. */
  readonly onFrame?: (elapsedMs: number) => void;
  readonly onHint?: (code: 'FACE_TOO_DARK' | 'FACE_TOO_BRIGHT') => void;
}

export function recordBurst(_: RecordingOptions): Recording {
  return { done: Promise.reject(new CtidError('CAMERA_UNAVAILABLE')), stop: () => undefined };
}
