import { CtidError } from '../../core/errors';
import { uploadFrame } from '../cloud';
import { inParallel } from '../in-parallel';
import { pause } from '../pause';
import { UploadRefused } from '../transport/transport';
import { Burst } from './burst';

const AT_ONCE = 4;
const TRIES = 3;
const PAUSE_MS = 500;

/** What became of each frame of a burst so far; a frame that was sent and not answered may have arrived. */
type Upload = { readonly done: Set<number>; readonly sent: Set<number> };

const uploads = new WeakMap<Burst, Upload>();

/**
 * Uploads the frames, four at a time, each tried three times. Called again with the same burst it sends what is missing.
 * @param onProgress the share that is there, 0–1
 * @throws {CtidError} UPLOAD_FAILED
 */
export async function uploadBurst(
  paths: readonly string[],
  burst: Burst,
  onProgress: (share: number) => void,
): Promise<void> {
  const upload = uploads.get(burst) ?? { done: new Set(), sent: new Set() };
  uploads.set(burst, upload);
  const missing = burst.frames.map((_, at) => at).filter((at) => !upload.done.has(at));
  onProgress(upload.done.size / burst.frames.length);
  await inParallel(AT_ONCE, missing, async (at) => {
    await sendFrame(paths[at], burst.frames[at], at, upload);
    upload.done.add(at);
    onProgress(upload.done.size / burst.frames.length);
  });
}

async function sendFrame(path: string | undefined, jpeg: ArrayBuffer | undefined, at: number, { sent }: Upload) {
  if (path === undefined || jpeg === undefined) throw new CtidError('UPLOAD_FAILED', 'more frames than paths');
  for (let attempt = 1; ; attempt++) {
    // A storage that takes each path once refuses what arrived before, though nobody heard of it.
    const mayLieThere = sent.has(at);
    sent.add(at);
    try {
      return await uploadFrame(path, jpeg);
    } catch (error) {
      if (error instanceof UploadRefused && mayLieThere) return;
      if (error instanceof UploadRefused || attempt >= TRIES) throw new CtidError('UPLOAD_FAILED', String(error));
    }
    await pause(attempt * PAUSE_MS);
  }
}
