import type { CameraFrame, CameraSource } from '../device';
import { Lens } from './lens';

/** What a performer does, as its address answers. */
interface Performed {
  /** base64 JPEG, 480 × 640. */
  readonly frames: readonly string[];
  /** When each is due, since the beginning. */
  readonly timesMs: readonly number[];
}

/**
 * A performer, who does what was asked of this phone: asked for when the page begins to listen, and played from that moment on.
 * Until then the performer keeps still.
 */
export function burstSource(url: string, phone: string): CameraSource {
  const address = `${url}${url.includes('?') ? '&' : '?'}phone=${encodeURIComponent(phone)}`;
  let frames: readonly CameraFrame[] = [];
  let timesMs: readonly number[] = [];
  let startedAt: number | undefined;
  // Before the page has asked for anything there may be nobody yet, and one frame is enough.
  void perform(`${address}&early`, 1).then(
    ([first]) => {
      if (frames.length === 0 && first !== undefined) frames = [first];
    },
    () => undefined,
  );
  return {
    async start() {
      const answer = await ask(address);
      frames = await Promise.all(answer.frames.map(decode));
      timesMs = answer.timesMs;
      startedAt = performance.now();
    },
    frame() {
      return frames[startedAt === undefined ? 0 : frameDue(timesMs, performance.now() - startedAt)];
    },
    stop: () => undefined,
  };
}

/** The last frame whose time has come; the last of all stays. */
export function frameDue(timesMs: readonly number[], elapsedMs: number): number {
  return Math.max(0, timesMs.filter((timeMs) => timeMs <= elapsedMs).length - 1);
}

async function perform(address: string, most: number): Promise<CameraFrame[]> {
  const { frames } = await ask(address);
  return Promise.all(frames.slice(0, most).map(decode));
}

async function ask(address: string): Promise<Performed> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the performer answers ${response.status}`);
  return (await response.json()) as Performed;
}

async function decode(jpeg: string): Promise<CameraFrame> {
  const blob = await (await fetch(`data:image/jpeg;base64,${jpeg}`)).blob();
  const picture = await createImageBitmap(blob);
  const frame = new Lens().see(picture, picture.width, picture.height);
  picture.close();
  return frame;
}
