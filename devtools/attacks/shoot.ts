import { setImmediate } from 'node:timers/promises';
import type { Pixels } from '../../cloudfunctions/_shared/adapters/face/pixels';
import type { Burst } from '../performer/perform';
import { toJpeg } from './pixels/jpeg';
import { addSensorNoise } from './pixels/sensor-noise';

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
