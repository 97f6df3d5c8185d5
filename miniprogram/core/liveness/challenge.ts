/** What a person can be asked to do before the camera. Left and right are the person's own. */
export type LivenessAction = 'turnLeft' | 'turnRight' | 'nod' | 'openMouth';

/** Which actions the server may draw from, chosen by the person: not everyone can turn the head or open the mouth. */
export const VARIANT_ACTIONS = {
  allActions: ['turnLeft', 'turnRight', 'nod', 'openMouth'],
  withoutHeadTurns: ['nod', 'openMouth'],
  withoutMouth: ['turnLeft', 'turnRight', 'nod'],
} as const satisfies Record<string, readonly LivenessAction[]>;
export type LivenessVariant = keyof typeof VARIANT_ACTIONS;

/** One action and its window, in milliseconds since the first frame of the burst. */
export interface ChallengeStep {
  readonly action: LivenessAction;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

/** 24 frames at 4 a second are six seconds: first a neutral face, then three actions of drawn lengths. */
const NEUTRAL_MS = 750;
const STEPS = 3;
const SHORTEST_MS = 1500;
const UNIT_MS = 250;
const SPARE_UNITS = 3;

/**
 * Draws actions, their order and their dwell times. An action may come again: with repetitions a recorded burst fits
 * another challenge by luck in 1 of 27 to 64 draws of actions (1 of 8 without head turns), and rarer with the times.
 * @param seed 32 random bytes
 */
export function drawChallenge(variant: LivenessVariant, seed: Uint8Array): readonly ChallengeStep[] {
  const drawn = Array.from({ length: STEPS }, (_, step) => actionOf(variant, seed[step] ?? 0, seed[8 + step] ?? 0));
  const lengths = drawLengths(seed.subarray(16));
  let endsAtMs = NEUTRAL_MS;
  return drawn.map((action, step) => {
    const startsAtMs = endsAtMs;
    endsAtMs += lengths[step] ?? SHORTEST_MS;
    return { action, startsAtMs, endsAtMs };
  });
}

/** 16 random bits over four actions or fewer: no action is favoured by more than 1 in 20,000. */
function actionOf(variant: LivenessVariant, high: number, low: number): LivenessAction {
  const actions: readonly LivenessAction[] = VARIANT_ACTIONS[variant];
  return actions[(high * 256 + low) % actions.length] ?? 'nod';
}

/** The spare time, a quarter of a second at a time, goes to steps at random. */
function drawLengths(random: Uint8Array): readonly number[] {
  const lengths = Array.from({ length: STEPS }, () => SHORTEST_MS);
  for (const byte of random.subarray(0, SPARE_UNITS)) {
    const step = byte % STEPS;
    lengths[step] = (lengths[step] ?? 0) + UNIT_MS;
  }
  return lengths;
}
