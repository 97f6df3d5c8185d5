/** What a person can be asked to do before the camera. Left and right are the person's own. */
export type LivenessAction = 'turnLeft' | 'turnRight' | 'nod' | 'openMouth';

/** Which actions the server may draw from, chosen by the person: not everyone can turn the head or open the mouth. */
export const VARIANT_ACTIONS = {
  allActions: ['turnLeft', 'turnRight', 'nod', 'openMouth'],
  withoutHeadTurns: ['nod', 'openMouth'],
  withoutMouth: ['turnLeft', 'turnRight', 'nod'],
} as const satisfies Record<string, readonly LivenessAction[]>;
export type LivenessVariant = keyof typeof VARIANT_ACTIONS;

/** One action and its window, in milliseconds since the first frame of the burst. Between windows the face keeps still. */
export interface ChallengeStep {
  readonly action: LivenessAction;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

/** 24 frames at 4 a second are six seconds: first a neutral face, then three slots of drawn lengths. */
const NEUTRAL_MS = 750;
const SLOTS = 3;
const SHORTEST_MS = 1500;
const UNIT_MS = 250;
const SPARE_UNITS = 3;

/** Each slot holds an action or a rest, and a challenge at least this many different actions. */
const LEAST_DIFFERENT = 2;
type Slot = LivenessAction | 'rest';

/**
 * Draws what each slot holds, and how long it lasts. Two different actions at least, so that no burst of one kind
 * passes: a tilted photo may pass for a nod, but does not open its mouth. With the rest, which comes where nobody
 * expects it, that leaves 12 sequences without head turns, 42 without the mouth, 96 with all actions, each as likely.
 * @param seed 32 random bytes
 */
export function drawChallenge(variant: LivenessVariant, seed: Uint8Array): readonly ChallengeStep[] {
  const sequences = sequencesOf(variant);
  const random = (seed[0] ?? 0) * 65_536 + (seed[1] ?? 0) * 256 + (seed[2] ?? 0);
  const slots = sequences[random % sequences.length] ?? [];
  const lengths = drawLengths(seed.subarray(16));
  let endsAtMs = NEUTRAL_MS;
  return slots.flatMap((action, slot) => {
    const startsAtMs = endsAtMs;
    endsAtMs += lengths[slot] ?? SHORTEST_MS;
    return action === 'rest' ? [] : [{ action, startsAtMs, endsAtMs }];
  });
}

/** Everything that the slots can hold. */
export function sequencesOf(variant: LivenessVariant): readonly (readonly Slot[])[] {
  const choices: readonly Slot[] = [...VARIANT_ACTIONS[variant], 'rest'];
  let sequences: readonly (readonly Slot[])[] = [[]];
  for (let slot = 0; slot < SLOTS; slot++) {
    sequences = sequences.flatMap((sequence) => choices.map((choice) => [...sequence, choice]));
  }
  return sequences.filter((sequence) => new Set(sequence.filter(isAction)).size >= LEAST_DIFFERENT);
}

function isAction(slot: Slot): slot is LivenessAction {
  return slot !== 'rest';
}

/** The spare time, a quarter of a second at a time, goes to slots at random. */
function drawLengths(random: Uint8Array): readonly number[] {
  const lengths = Array.from({ length: SLOTS }, () => SHORTEST_MS);
  for (const byte of random.subarray(0, SPARE_UNITS)) {
    const slot = byte % SLOTS;
    lengths[slot] = (lengths[slot] ?? 0) + UNIT_MS;
  }
  return lengths;
}
