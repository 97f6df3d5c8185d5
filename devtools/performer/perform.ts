import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChallengeStep } from '#core/liveness/challenge';
import { cameraTimesMs, dueTimesMs } from './camera-times';
import { ffmpeg } from './ffmpeg';
import { segmentFrames } from './segments';

/** A burst as a phone would upload it. */
export interface Burst {
  /** JPEG, 480 × 640. */
  readonly frames: readonly Uint8Array[];
  readonly timesMs: readonly number[];
}

/** Keeping still is played out of the clip's three quiet seconds, over and over. */
const NEUTRAL_LASTS_MS = 3000;

/**
 * He begins this long after he is asked, and it shows 100 ms later: people take 250 ms and more to choose (Hick 1952).
 * He is back a little before the window ends.
 */
const REACTION_MS = 200;
const SPARE_MS = 100;

/** The sensor noise that makes every burst new, in ffmpeg's strength. */
const NOISE = 5;

/**
 * The man of the clip does what the challenge asks, in its order and its time.
 * @param seed of the noise: no two seeds give the same bytes
 */
export function perform(steps: readonly ChallengeStep[], seed: number): Burst {
  return film(steps, seed, cameraTimesMs(seed));
}

/** As `perform`, four times as many frames a second: for a camera that is looked into, and does not wait to be asked. */
export function performFluently(steps: readonly ChallengeStep[], seed: number): Burst {
  return film(steps, seed, dueTimesMs(4));
}

function film(steps: readonly ChallengeStep[], seed: number, times: readonly number[]): Burst {
  const files = times.map((timeMs) => frameAt(steps, timeMs));
  return shoot(files, times, `noise=alls=${NOISE}:allf=t+u:all_seed=${seed}`);
}

/**
 * A printed photograph held before the camera, moved and tilted by hand: one picture, for as long as it takes.
 * @param photo a file of any size; without one it is a frame of the man
 */
export function holdPhoto(seed: number, photo = segmentFrames('neutral')[0] ?? ''): Burst {
  const held = `scale=480:640:force_original_aspect_ratio=increase,crop=480:640,rotate=0.12*sin(n/2):fillcolor=gray,noise=alls=${NOISE}:allf=t+u:all_seed=${seed}`;
  const times = cameraTimesMs(seed);
  return shoot(
    times.map(() => photo),
    times,
    held,
  );
}

/** The frame of the clip that is played at a time: each action is stretched or squeezed into what its window leaves. */
function frameAt(steps: readonly ChallengeStep[], timeMs: number): string {
  const step = steps.find(
    ({ startsAtMs, endsAtMs }) => timeMs >= startsAtMs + REACTION_MS && timeMs < endsAtMs - SPARE_MS,
  );
  const from = step === undefined ? 0 : step.startsAtMs + REACTION_MS;
  const to = step === undefined ? NEUTRAL_LASTS_MS : step.endsAtMs - SPARE_MS;
  const files = segmentFrames(step?.action ?? 'neutral');
  const share = ((timeMs - from) / (to - from)) % 1;
  return files[Math.floor(share * files.length)] ?? '';
}

function shoot(files: readonly string[], times: readonly number[], filter: string): Burst {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-burst-'));
  try {
    mkdirSync(join(folder, 'out'));
    files.forEach((file, at) => {
      copyFileSync(file, join(folder, `${String(at).padStart(2, '0')}.jpg`));
    });
    ffmpeg('-i', join(folder, '%02d.jpg'), '-vf', filter, '-q:v', '5', join(folder, 'out', '%02d.jpg'));
    const made = readdirSync(join(folder, 'out')).sort();
    return { timesMs: times, frames: made.map((name) => readFileSync(join(folder, 'out', name))) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
