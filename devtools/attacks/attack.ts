import type { ChallengeStep } from '#core/liveness/challenge';
import type { Burst } from '../performer/perform';

/** Films somebody who does what a challenge asks, as far as they can. */
export type Film = (steps: readonly ChallengeStep[], seed: number) => Burst | Promise<Burst>;

/** What an attacker has. */
export interface AttackSource {
  /** A JPEG of the victim's face: it is printed, bent, cut and animated. */
  readonly victim: string;
  /** The portrait that the authority has of the victim: no attacker knows it; the outcome is judged by it. */
  readonly portrait: Uint8Array;
  /** A recording of the victim. */
  readonly filmVictim: Film;
  /** Somebody else, who acts behind a cut-out or for the victim. */
  readonly filmAttacker: Film;
}

/** What an attack is filmed with; the same always gives the same bytes. */
export interface Shot {
  /** What the server asks for. */
  readonly steps: readonly ChallengeStep[];
  readonly seed: number;
  readonly source: AttackSource;
  /** When each frame is due, in milliseconds since the first. */
  readonly timesMs: readonly number[];
}

/** A presentation attack instrument, or another way to a burst that no living victim has made (ISO/IEC 30107-1). */
export interface Attack {
  /** kebab-case. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** Before a camera; into the phone's camera stream; or only into what is uploaded. */
  readonly kind: 'presentation' | 'injection' | 'protocol';
  /** What our own check does with it, as far as was measured: one that has passed once, as it is judged now, is not stopped. */
  readonly expected: 'refused' | 'not stopped';
  film(shot: Shot): Promise<Burst>;
}
