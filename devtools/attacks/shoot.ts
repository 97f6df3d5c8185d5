import { setImmediate } from 'node:timers/promises';
import { FRAME_INTERVAL_MS } from '#core/liveness/frame-times';
import { POLICIES } from '#core/policy/policies';
import type { Pixels } from '../../cloudfunctions/_shared/adapters/face/pixels';
import type { Burst } from '../performer/perform';
import { toJpeg } from './pixels/jpeg';
import { addSensorNoise } from './pixels/sensor-noise';

/** A camera serves a frame up to so many milliseconds after it is due, and who cheats says so too. */
const MOST_LATE_MS = 20;

/**
 * When the frames of a burst are taken, so many times as often as a phone does: none exactly when it is due but the
 * first, because exact times are refused before anything is looked at, and cost an attacker nothing to avoid.
 */
export function burstTimes(oftener = 1): readonly number[] {
  const intervalMs = FRAME_INTERVAL_MS / oftener;
  const lateMs = (at: number) => (at * 8) % (MOST_LATE_MS + 1);
  return Array.from({ length: POLICIES.challenge.mostFrames * oftener }, (_, at) => at * intervalMs + lateMs(at));
}

/**
 * A camera takes what is shown at each time: noise of its sensor, and its JPEG.
 * @param show a picture that nobody else holds, 480 × 640
 */
export async function shoot(
  timesMs: readonly number[],
  seed: number,
  show: (timeMs: number, at: number) => Pixels | Promise<Pixels>,
): Promise<Burst> {
  const frames: Uint8Array[] = [];
  for (const [at, timeMs] of timesMs.entries()) {
    const seen = await show(timeMs, at);
    addSensorNoise(seen, seed * 1000 + at);
    frames.push(await toJpeg(seen));
    // A server that films answers others meanwhile.
    await setImmediate();
  }
  return { frames, timesMs };
}
