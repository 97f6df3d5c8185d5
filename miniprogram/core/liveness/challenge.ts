/** What a person can be asked to do before the camera. Left and right are the person's own. */
export type LivenessAction = 'turnLeft' | 'turnRight' | 'nod' | 'openMouth';

/** Which actions the server may draw from, chosen by the person: not everyone can turn the head, open the mouth, or see. */
export const VARIANT_ACTIONS = {
  allActions: ['turnLeft', 'turnRight', 'nod', 'openMouth'],
  withoutHeadTurns: ['nod', 'openMouth'],
  withoutMouth: ['turnLeft', 'turnRight', 'nod'],
  withoutSight: ['turnLeft', 'turnRight', 'nod', 'openMouth'],
} as const satisfies Record<string, readonly LivenessAction[]>;
export type LivenessVariant = keyof typeof VARIANT_ACTIONS;

/** One action and its window, in milliseconds since the first frame of the burst. Between windows the face keeps still. */
export interface ChallengeStep {
  readonly action: LivenessAction;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

/** 24 frames at 4 a second are six seconds: first a neutral face, then slots of drawn lengths. */
const NEUTRAL_MS = 750;
const UNIT_MS = 250;

/** How many slots there are, and how long each is at least. */
interface SlotPlan {
  readonly slots: number;
  readonly shortestMs: number;
}

/** Who goes by the voice alone hears a prompt to its end, about a second, before they act: two longer slots. */
const THREE_SLOTS: SlotPlan = { slots: 3, shortestMs: 1500 };
const SLOT_PLANS: Readonly<Record<LivenessVariant, SlotPlan>> = {
  allActions: THREE_SLOTS,
  withoutHeadTurns: THREE_SLOTS,
  withoutMouth: THREE_SLOTS,
  withoutSight: { slots: 2, shortestMs: 2250 },
};

export function slotsOf(variant: LivenessVariant): number {
  return SLOT_PLANS[variant].slots;
}
const SPARE_UNITS = 3;

/** Each slot holds an action or a rest, and a challenge at least this many different actions. */
const LEAST_DIFFERENT = 2;
type Slot = LivenessAction | 'rest';

/**
 * Draws what each slot holds, and how long it lasts. Two different actions at least, so that no burst of one kind
 * passes: a tilted photo may pass for a nod, but does not open its mouth. One of the two moves the head, for opening the mouth
 * is the only action that does not: so there is a turn or a nod to measure depth by (`hasDepth`), without head turns always a
 * nod. With the rest, which comes where nobody expects it, that leaves 12 sequences without head turns and without sight, 42
 * without the mouth, 96 with all actions, each as likely.
 * @param seed 32 random bytes
 */
export function drawChallenge(variant: LivenessVariant, seed: Uint8Array): readonly ChallengeStep[] {
  const sequences = sequencesOf(variant);
  const random = (seed[0] ?? 0) * 65_536 + (seed[1] ?? 0) * 256 + (seed[2] ?? 0);
  const slots = sequences[random % sequences.length] ?? [];
  const { slots: count, shortestMs } = SLOT_PLANS[variant];
  const lengths = drawLengths(seed.subarray(16), count, shortestMs);
  let endsAtMs = NEUTRAL_MS;
  return slots.flatMap((action, slot) => {
    const startsAtMs = endsAtMs;
    endsAtMs += lengths[slot] ?? shortestMs;
    return action === 'rest' ? [] : [{ action, startsAtMs, endsAtMs }];
  });
}

/** Everything that the slots can hold. */
export function sequencesOf(variant: LivenessVariant): readonly (readonly Slot[])[] {
  const choices: readonly Slot[] = [...VARIANT_ACTIONS[variant], 'rest'];
  let sequences: readonly (readonly Slot[])[] = [[]];
  for (let slot = 0; slot < SLOT_PLANS[variant].slots; slot++) {
    sequences = sequences.flatMap((sequence) => choices.map((choice) => [...sequence, choice]));
  }
  return sequences.filter((sequence) => new Set(sequence.filter(isAction)).size >= LEAST_DIFFERENT);
}

function isAction(slot: Slot): slot is LivenessAction {
  return slot !== 'rest';
}

/** The spare time, a quarter of a second at a time, goes to slots at random. */
function drawLengths(random: Uint8Array, slots: number, shortestMs: number): readonly number[] {
  const lengths = Array.from({ length: slots }, () => shortestMs);
  for (const byte of random.subarray(0, SPARE_UNITS)) {
    const slot = byte % slots;
    lengths[slot] = (lengths[slot] ?? 0) + UNIT_MS;
  }
  return lengths;
}
