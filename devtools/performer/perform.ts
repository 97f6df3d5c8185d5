import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChallengeStep } from '#core/liveness/challenge';
import { ffmpeg } from './ffmpeg';
import { type SegmentName, segmentFrames } from './segments';

/** A burst as a phone would upload it. */
export interface Burst {
  /** JPEG, 480 × 640. */
  readonly frames: readonly Uint8Array[];
  readonly timesMs: readonly number[];
}

/** Four frames a second. */
const INTERVAL_MS = 250;

/** The sensor noise that makes every burst new, in ffmpeg's strength. */
const NOISE = 5;

/**
 * The man of the clip does what the challenge asks, in its order and its time.
 * @param seed of the noise: no two seeds give the same bytes
 */
export function perform(steps: readonly ChallengeStep[], seed: number): Burst {
  const timesMs = timesOf(steps);
  return shoot(
    timesMs,
    timesMs.map((timeMs) => frameAt(steps, timeMs)),
    `noise=alls=${NOISE}:allf=t+u:all_seed=${seed}`,
  );
}

/** A printed photograph held before the camera, moved and tilted by hand: one frame, for as long as it takes. */
export function holdPhoto(steps: readonly ChallengeStep[], seed: number): Burst {
  const timesMs = timesOf(steps);
  const [photo = ''] = segmentFrames('neutral');
  const held = `rotate=0.12*sin(n/2):fillcolor=gray,noise=alls=${NOISE}:allf=t+u:all_seed=${seed}`;
  return shoot(
    timesMs,
    timesMs.map(() => photo),
    held,
  );
}

function timesOf(steps: readonly ChallengeStep[]): readonly number[] {
  const end = steps.at(-1)?.endsAtMs ?? 0;
  return Array.from({ length: Math.floor(end / INTERVAL_MS) }, (_, at) => at * INTERVAL_MS);
}

/** The frame of the clip that is played at a time: each segment is stretched or squeezed into its window. */
function frameAt(steps: readonly ChallengeStep[], timeMs: number): string {
  const step = steps.find(({ startsAtMs, endsAtMs }) => timeMs >= startsAtMs && timeMs < endsAtMs);
  const { startsAtMs, endsAtMs } = step ?? { startsAtMs: 0, endsAtMs: steps[0]?.startsAtMs ?? 1 };
  const segment: SegmentName = step?.action ?? 'neutral';
  const files = segmentFrames(segment);
  const share = (timeMs - startsAtMs) / (endsAtMs - startsAtMs);
  return files[Math.floor(share * files.length)] ?? '';
}

function shoot(timesMs: readonly number[], files: readonly string[], filter: string): Burst {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-burst-'));
  try {
    mkdirSync(join(folder, 'out'));
    files.forEach((file, at) => {
      copyFileSync(file, join(folder, `${String(at).padStart(2, '0')}.jpg`));
    });
    ffmpeg('-i', join(folder, '%02d.jpg'), '-vf', filter, '-q:v', '5', join(folder, 'out', '%02d.jpg'));
    const made = readdirSync(join(folder, 'out')).sort();
    return { timesMs, frames: made.map((name) => readFileSync(join(folder, 'out', name))) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
