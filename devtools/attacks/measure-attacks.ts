import { drawChallenge, type LivenessVariant } from '#core/liveness/challenge';
import { cameraTimesMs } from '../performer/camera-times';
import { seededRandom } from '../seeded-random';
import type { Attack, AttackSource } from './attack';
import { judgeAttack, type Outcome } from './judge-attack';

/** What came of one try. */
export interface Try {
  readonly attack: Attack;
  readonly variant: LivenessVariant;
  readonly outcome: Outcome;
}

/** The challenge of a draw: the same for every attack, so that they are compared by the same. */
export function challengeOf(variant: LivenessVariant, draw: number) {
  const random = seededRandom(draw);
  return drawChallenge(
    variant,
    new Uint8Array(32).map(() => Math.floor(256 * random())),
  );
}

/** Films an attack for a draw's challenge and judges it. */
export async function tryAttack(
  attack: Attack,
  variant: LivenessVariant,
  draw: number,
  source: AttackSource,
): Promise<Try> {
  const steps = challengeOf(variant, draw);
  const burst = await attack.film({ steps, seed: draw, source, timesMs: cameraTimesMs(draw) });
  return { attack, variant, outcome: await judgeAttack(steps, burst, source.portrait) };
}
