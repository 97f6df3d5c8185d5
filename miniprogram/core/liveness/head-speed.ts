import { Expression } from './expression';

/**
 * Degrees a second. Real heads that turn and nod before a phone reach 127 between two frames of a burst (one person's
 * turns and nods, pairs of frames 250 ms apart); pictures of two poses put next to each other jump.
 */
const MOST_SPEED = 240;

/** True when a head could have moved so from each frame to the next. */
export function isPlausibleSpeed(frames: readonly Expression[]): boolean {
  return frames.slice(1).every(({ yaw, pitch, timeMs }, at) => {
    const before = frames[at] ?? { yaw, pitch, timeMs };
    const turned = Math.max(Math.abs(yaw - before.yaw), Math.abs(pitch - before.pitch));
    return (turned * 1000) / (timeMs - before.timeMs) <= MOST_SPEED;
  });
}
