import type { ChallengeStep, LivenessAction } from '#core/liveness/challenge';

/** Attackers see the prompt as everybody does: nobody acts sooner (Hick 1952). */
const REACTION_MS = 250;

/** They are back before the window ends: the last window ends with the last frame, which has to show it. */
const SPARE_MS = 300;

/** What an attacker imitates at a moment. */
export interface Acting {
  readonly action: LivenessAction;
  /** How much of the action's time is over, 0–1. */
  readonly phase: number;
  /** How far the action is: 0 → 1 → 0. */
  readonly extent: number;
  /** As a nod swings: 0 → 1 → 0 → −1 → 0. */
  readonly swing: number;
}

/**
 * What is asked at a moment, and how far it is; undefined while the face is to keep still.
 * @param timeMs since the first frame
 */
export function actingAt(steps: readonly ChallengeStep[], timeMs: number): Acting | undefined {
  const step = steps.find(
    ({ startsAtMs, endsAtMs }) => timeMs > startsAtMs + REACTION_MS && timeMs < endsAtMs - SPARE_MS,
  );
  if (step === undefined) return undefined;
  const begins = step.startsAtMs + REACTION_MS;
  const phase = (timeMs - begins) / (step.endsAtMs - SPARE_MS - begins);
  return { action: step.action, phase, extent: plateau(phase), swing: Math.sin(2 * Math.PI * phase) };
}

/** Up in two fifths of the time, held for one, and down. */
function plateau(phase: number): number {
  const flank = Math.min(1, Math.min(phase, 1 - phase) / 0.4);
  return (1 - Math.cos(Math.PI * flank)) / 2;
}

/** How far one action is, 0 when another or none is asked. */
export function extentOf(action: LivenessAction, acting: Acting | undefined): number {
  return acting?.action === action ? acting.extent : 0;
}
