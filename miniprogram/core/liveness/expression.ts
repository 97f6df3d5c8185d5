import { HeadPose, headPoseOf } from '../face/head-pose';
import { FaceMesh } from '../face/mesh';
import { mouthOpening } from '../face/mouth-opening';
import { NEUTRAL_FRAMES } from './frame-times';

/** What a face does in one frame. */
export interface Expression {
  /** Milliseconds since the first frame. */
  readonly timeMs: number;
  /** Degrees; see `HeadPose`. */
  readonly yaw: number;
  readonly pitch: number;
  /** See `mouthOpening`. */
  readonly mouth: number;
}

export function expressionOf(mesh: FaceMesh, timeMs: number): Expression {
  return { timeMs, ...headPoseOf(mesh), mouth: mouthOpening(mesh) };
}

/**
 * The burst with its poses relative to the person's own neutral one, the median of the neutral frames: how a face is
 * built and how a phone is held does not turn a head. The mouth stays as it is: 0 is closed for everyone.
 */
export function relativeToNeutral(frames: readonly Expression[]): readonly Expression[] {
  const neutral = frames.slice(0, NEUTRAL_FRAMES);
  return relativeTo(
    { yaw: median(neutral.map(({ yaw }) => yaw)), pitch: median(neutral.map(({ pitch }) => pitch)) },
    frames,
  );
}

/** Frames with their poses relative to one. */
export function relativeTo({ yaw, pitch }: HeadPose, frames: readonly Expression[]): readonly Expression[] {
  return frames.map((frame) => ({ ...frame, yaw: frame.yaw - yaw, pitch: frame.pitch - pitch }));
}

function median(values: readonly number[]): number {
  const sorted = Array.from(values).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
