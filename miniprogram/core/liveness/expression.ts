import { headPoseOf } from '../face/head-pose';
import { FaceMesh } from '../face/mesh';
import { mouthOpening } from '../face/mouth-opening';

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

/** The person's own neutral face: the median of the frames before the first action. */
export function neutralOf(frames: readonly Expression[]): Omit<Expression, 'timeMs'> {
  return {
    yaw: median(frames.map(({ yaw }) => yaw)),
    pitch: median(frames.map(({ pitch }) => pitch)),
    mouth: median(frames.map(({ mouth }) => mouth)),
  };
}

function median(values: readonly number[]): number {
  const sorted = Array.from(values).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
