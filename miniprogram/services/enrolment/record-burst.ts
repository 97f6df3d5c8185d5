import { BURST_MS } from '../../core/liveness/frame-times';
import { pause } from '../pause';
import { Burst } from './burst';
import { Film } from './film';
import { filmFrames, LightHint } from './film-frames';
import { filmPhotos } from './film-photos';
import { FrameCanvas } from './frame-canvas';

export interface Recording {
  /** @throws {CtidError} FRAME_TIMES_IMPLAUSIBLE: too slow, film again; FRAMES_REPEATED; CAMERA_UNAVAILABLE, also when stopped */
  readonly done: Promise<Burst>;
  stop(): void;
}

export interface RecordingOptions {
  readonly camera: WechatMiniprogram.CameraContext;
  /** Milliseconds since the first frame, whenever one is taken: the burst's clock. */
  readonly onFrame?: (elapsedMs: number) => void;
  /** What the person can do better about the light, whenever it changes; empty when it is good. */
  readonly onHint?: (hint: LightHint) => void;
}

/** A camera that stands still is not waited for, this long after the last frame was due. */
const SPARE_MS = 1_000;

/** Films a burst: 24 frames, four a second by the camera's own pace, in memory only. It begins with the first frame. */
export function recordBurst(options: RecordingOptions): Recording {
  const film = new Film(options.onFrame ?? ignore);
  run(film, options).catch((error) => film.fail('CAMERA_UNAVAILABLE', String(error)));
  return { done: film.done, stop: () => film.fail('CAMERA_UNAVAILABLE', 'stopped') };
}

/** Frames where the camera gives them, else photos. */
async function run(film: Film, { camera, onHint = ignore }: RecordingOptions): Promise<void> {
  const canvas = new FrameCanvas();
  const hasFrames = await filmFrames(camera, film, canvas, onHint);
  const photos = hasFrames ? undefined : filmPhotos(camera, film, canvas);
  await Promise.race([film.done, pause(BURST_MS + SPARE_MS), ...(photos === undefined ? [] : [photos])]);
  film.fail('FRAME_TIMES_IMPLAUSIBLE', 'the camera stood still');
}

function ignore(): void {}
