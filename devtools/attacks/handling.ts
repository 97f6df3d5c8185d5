import { seededRandom } from '../seeded-random';
import { AT_REST, type Pose, rotationOf } from './geometry/pose';

/** How far a hand that holds something trembles: units, degrees; a hand's tremor has 8–12 Hz, its sway below 1 Hz. */
const TREMOR = { shift: 1.2, degrees: 0.4 };
const SWAY = { shift: 4, degrees: 1.2, Hz: 0.4 };

/** A hand holds something before the camera: where it is at a time. */
export function heldByHand(seed: number): (timeMs: number) => Pose {
  const random = seededRandom(seed * 104_729 + 3);
  const phases = Array.from({ length: 12 }, () => random() * 2 * Math.PI);
  return (timeMs) => {
    const slow = (at: number) => Math.sin((2 * Math.PI * SWAY.Hz * timeMs) / 1000 + (phases[at] ?? 0));
    const fast = (at: number) => Math.sin((2 * Math.PI * 9.3 * timeMs) / 1000 + (phases[at + 6] ?? 0));
    const shift = (at: number) => SWAY.shift * slow(at) + TREMOR.shift * fast(at);
    const angle = (at: number) => SWAY.degrees * slow(at) + TREMOR.degrees * fast(at);
    return { yaw: angle(0), pitch: angle(1), roll: angle(2), x: shift(3), y: shift(4), z: shift(5) };
  };
}

/** One movement on top of another. */
export function together(a: Pose, b: Partial<Pose>): Pose {
  const { yaw, pitch, roll, x, y, z } = { ...AT_REST, ...b };
  return { yaw: a.yaw + yaw, pitch: a.pitch + pitch, roll: a.roll + roll, x: a.x + x, y: a.y + y, z: a.z + z };
}

/**
 * The pose of a sheet that turns about a place behind its middle, as a mask on a head does.
 * @param depth of that place, in units
 */
export function aboutDepth(pose: Pose, depth: number): Pose {
  const [, , right, , , down, , , away] = rotationOf(pose);
  return { ...pose, x: pose.x - depth * right, y: pose.y - depth * down, z: pose.z + depth - depth * away };
}
