import { Framing } from './framing';

/** What a person has been told about holding the phone. */
export interface Coaching {
  /** What stands on the screen; undefined as long as nothing had to be said. */
  readonly written: Framing | undefined;
  /** What is to be said now. */
  readonly spoken: Framing | undefined;
  /** When each was said last, and when anything was; milliseconds. */
  readonly saidMs: { readonly [framing in Framing]?: number };
  readonly lastMs: number;
  /** Whether it was said that it is good now. */
  readonly isConfirmed: boolean;
}

export const NOTHING_SAID: Coaching = {
  written: undefined,
  spoken: undefined,
  saidMs: {},
  lastMs: Number.NEGATIVE_INFINITY,
  isConfirmed: false,
};

/** The same is not said again before: a person needs time to move, and quiet to hear others. */
const SAME_AGAIN_MS = 4_000;

/** Another hint does not cut off the one before: by then the word that matters was heard, in both languages. */
const HEARD_MS = 1_500;

/** What to write and to say, the face being framed like this. That it is good is said once, after a hint was needed. */
export function coachOn(before: Coaching, framing: Framing, nowMs: number): Coaching {
  if (framing === 'good' && before.written === undefined) return before;
  const isDue = framing === 'good' ? !before.isConfirmed : nowMs - before.lastMs >= HEARD_MS;
  const isSaid = isDue && nowMs - (before.saidMs[framing] ?? Number.NEGATIVE_INFINITY) >= SAME_AGAIN_MS;
  return {
    written: framing,
    spoken: isSaid ? framing : undefined,
    saidMs: isSaid ? { ...before.saidMs, [framing]: nowMs } : before.saidMs,
    lastMs: isSaid ? nowMs : before.lastMs,
    isConfirmed: framing === 'good' && (before.isConfirmed || isSaid),
  };
}
