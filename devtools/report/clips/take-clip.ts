import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ffmpeg } from '../../performer/ffmpeg';
import type { Burst } from '../../performer/perform';
import { clipTimesMs, FILMED_PER_SECOND } from './clip-times';

/** Half a second of frames, and which of them a phone takes: those that are the first once one is due. */
const PERIOD = FILMED_PER_SECOND / 2;
const TAKEN = [0, Math.ceil(PERIOD / 2)];

/** Its middle, as phones upload it. */
const PHONE_FRAME = 'scale=480:640:force_original_aspect_ratio=increase:flags=bicubic,crop=480:640';

/** The whole clip as a phone would take it, four frames a second. */
export function takeClip(file: string): Burst {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-clip-'));
  try {
    const taken = TAKEN.map((at) => `eq(mod(n,${PERIOD}),${at})`).join('+');
    const filter = `fps=${FILMED_PER_SECOND},select='${taken}',${PHONE_FRAME}`;
    ffmpeg('-i', file, '-vf', filter, '-vsync', '0', '-q:v', '3', join(folder, '%05d.jpg'));
    const frames = readdirSync(folder)
      .sort()
      .map((name) => new Uint8Array(readFileSync(join(folder, name))));
    return { frames, timesMs: clipTimesMs(frames.length) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
