import { FACE_POLICY } from '../face/face-policy';
import { NoseParallax } from '../parallax/nose-parallax';
import { Expression } from './expression';

/** A movement of the head by which it shows its depth. Angles in degrees. */
interface Motion {
  readonly angle: (frame: Expression) => number;
  /** How far the head moves in the other direction at the same time. */
  readonly beside: (frame: Expression) => number;
  readonly parallax: (nose: NoseParallax) => number;
  /** Below the least, a nose hardly moves; above the most, too little of one view is found again in the other. */
  readonly leastAngle: number;
  readonly mostAngle: number;
  readonly mostBeside: number;
  /** The least parallax over the sine of the angle. */
  readonly leastDepth: number;
}

const MOTIONS: readonly Motion[] = [
  {
    angle: ({ yaw }) => yaw,
    beside: ({ pitch }) => pitch,
    parallax: ({ across }) => across,
    ...FACE_POLICY.depth.turned,
  },
  {
    angle: ({ pitch }) => pitch,
    beside: ({ yaw }) => yaw,
    parallax: ({ down }) => down,
    ...FACE_POLICY.depth.lowered,
  },
];

/**
 * Whether a head that turns or nods has depth: by the median over the frames in which it does, so that one bad match does
 * not decide. Who moves too fast to be measured is not believed either, or a photograph would only have to be quick.
 * Every challenge asks for a turn or a nod.
 * @param frames of a whole burst, relative to the very frame that noses are held against: a neutral frame may be turned by
 *   nearly 12° from the others, and parallax over the sine of too small an angle would pass for depth
 * @param isMoving whether a frame belongs to a turn or a nod: no other is asked, or a photograph could choose where it is seen
 * @param parallaxAt how far the nose moved in a frame against that one (`noseParallax`); undefined where that cannot be told
 */
export function hasDepth(
  frames: readonly Expression[],
  isMoving: (frame: number) => boolean,
  parallaxAt: (frame: number) => NoseParallax | undefined,
): boolean {
  const shares = frames.flatMap((frame, at) => {
    const motion = isMoving(at) ? MOTIONS.find((one) => isMeasured(one, frame)) : undefined;
    if (motion === undefined) return [];
    const nose = parallaxAt(at);
    return nose === undefined ? [] : [depthOf(motion, frame, nose) / motion.leastDepth];
  });
  return shares.length > 0 && medianOf(shares) >= (shares.length === 1 ? FACE_POLICY.depth.leastAlone : 1);
}

/** Of two middles their mean, so that of two frames neither decides alone. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (lower + upper) / 2;
}

function isMeasured({ angle, beside, leastAngle, mostAngle, mostBeside }: Motion, frame: Expression): boolean {
  const moved = Math.abs(angle(frame));
  return (
    moved >= leastAngle &&
    moved <= mostAngle &&
    Math.abs(beside(frame)) <= mostBeside &&
    frame.mouth <= FACE_POLICY.depth.mostMouth
  );
}

function depthOf({ angle, parallax }: Motion, frame: Expression, nose: NoseParallax): number {
  return parallax(nose) / Math.sin((angle(frame) * Math.PI) / 180);
}
