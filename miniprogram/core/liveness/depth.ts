import { ChallengeStep, LivenessAction } from './challenge';
import { Expression } from './expression';

/**
 * A nose is measured in frames turned between these, in degrees: below, it hardly moves; above, too little of one view is
 * found again in the other. A head that nods at the same time is left out.
 */
const MEASURED = { leastYaw: 10, mostYaw: 20, mostPitch: 10 } as const;

/**
 * The least parallax over the sine of the turn. Chosen on one man (37 pairs, of which 36 reach it) and prints of six
 * people; on two other people 69 of 69 pairs reach it, of flat prints 0 of 8, of upright cylinders of six others 15 % of
 * 75, of oblique ones 51 % of 51.
 */
const LEAST_DEPTH = 0.09;

const TURNS: readonly LivenessAction[] = ['turnLeft', 'turnRight'];

/**
 * Whether a head that was asked to turn has depth: by the median over its turned frames, so that one bad match does not
 * decide. Who turns too fast to be measured is not believed either, or a photograph would only have to be quick. Without
 * a turn there is nothing to be measured.
 * @param expressions of a whole burst, relative to neutral
 * @param parallaxAt how far the nose moved in a frame against the neutral one (`noseParallax`); undefined where that cannot
 *   be told
 */
export function hasDepth(
  steps: readonly ChallengeStep[],
  expressions: readonly Expression[],
  parallaxAt: (frame: number) => number | undefined,
): boolean {
  if (!steps.some(({ action }) => TURNS.includes(action))) return true;
  const depths = expressions.flatMap((expression, at) => {
    const parallax = isMeasured(expression) ? parallaxAt(at) : undefined;
    return parallax === undefined ? [] : [parallax / Math.sin((expression.yaw * Math.PI) / 180)];
  });
  const middle = depths.sort((a, b) => a - b)[Math.floor(depths.length / 2)];
  return middle !== undefined && middle >= LEAST_DEPTH;
}

function isMeasured({ yaw, pitch }: Expression): boolean {
  const turned = Math.abs(yaw);
  return turned >= MEASURED.leastYaw && turned <= MEASURED.mostYaw && Math.abs(pitch) <= MEASURED.mostPitch;
}
