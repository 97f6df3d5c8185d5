import { setImmediate } from 'node:timers/promises';
import { FRAME_INTERVAL_MS } from '#core/liveness/frame-times';
import { POLICIES } from '#core/policy/policies';
import type { Pixels } from '../../cloudfunctions/_shared/adapters/face/pixels';
import type { Burst } from '../performer/perform';
import { toJpeg } from './pixels/jpeg';
import { addSensorNoise } from './pixels/sensor-noise';

/** A camera is up to so many milliseconds late, another time each: attackers' cameras as well. */
const MOST_LATE_MS = 20;

/** When a camera takes the frames of a burst, so many times as often as a phone does. */
export function burstTimes(oftener = 1): readonly number[] {
  return dueTimes(oftener).map((dueMs, at) => dueMs + ((17 * at) % (MOST_LATE_MS + 1)));
}

/** When they are due, to the millisecond. */
export function dueTimes(oftener = 1): readonly number[] {
  const intervalMs = FRAME_INTERVAL_MS / oftener;
  return Array.from({ length: POLICIES.challenge.mostFrames * oftener }, (_, at) => at * intervalMs);
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
