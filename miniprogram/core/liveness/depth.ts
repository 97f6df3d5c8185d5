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

/**
 * Chosen on two men (one also on a screen) and paper of 13 people, flat and bent; reported on others, by pairs of frames:
 * turned, 17 of 19 of 6 people reach the least depth and 12 of 381 of paper of 19 people; lowered or raised, 9 of 13 of
 * 2 people and 4 of 402. MODELS.md has the rest.
 */
const MOTIONS: readonly Motion[] = [
  {
    angle: ({ yaw }) => yaw,
    beside: ({ pitch }) => pitch,
    parallax: ({ across }) => across,
    leastAngle: 10,
    mostAngle: 25,
    mostBeside: 10,
    leastDepth: 0.02,
  },
  {
    angle: ({ pitch }) => pitch,
    beside: ({ yaw }) => yaw,
    parallax: ({ down }) => down,
    leastAngle: 8,
    mostAngle: 20,
    mostBeside: 6,
    leastDepth: 0.1,
  },
];

/** An open mouth is no part of a sheet. */
const MOST_MOUTH = 0.2;

/**
 * Whether a head that turns or nods has depth: by the median over its turned and lowered frames, so that one bad match does
 * not decide. Who moves too fast to be measured is not believed either, or a photograph would only have to be quick.
 * Every challenge asks for a turn or a nod.
 * @param frames of a whole burst, relative to the very frame that noses are held against: a neutral frame may be turned by
 *   nearly 12° from the others, and parallax over the sine of too small an angle would pass for depth
 * @param parallaxAt how far the nose moved in a frame against that one (`noseParallax`); undefined where that cannot be told
 */
export function hasDepth(
  frames: readonly Expression[],
  parallaxAt: (frame: number) => NoseParallax | undefined,
): boolean {
  const shares = frames.flatMap((frame, at) => {
    const motion = MOTIONS.find((one) => isMeasured(one, frame));
    if (motion === undefined) return [];
    const nose = parallaxAt(at);
    return nose === undefined ? [] : [depthOf(motion, frame, nose) / motion.leastDepth];
  });
  const middle = shares.sort((a, b) => a - b)[Math.floor(shares.length / 2)];
  return middle !== undefined && middle >= 1;
}

function isMeasured({ angle, beside, leastAngle, mostAngle, mostBeside }: Motion, frame: Expression): boolean {
  const moved = Math.abs(angle(frame));
  return (
    moved >= leastAngle && moved <= mostAngle && Math.abs(beside(frame)) <= mostBeside && frame.mouth <= MOST_MOUTH
  );
}

function depthOf({ angle, parallax }: Motion, frame: Expression, nose: NoseParallax): number {
  return parallax(nose) / Math.sin((angle(frame) * Math.PI) / 180);
}
