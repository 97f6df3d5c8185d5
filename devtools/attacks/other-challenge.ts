import { type ChallengeStep, drawChallenge } from '#core/liveness/challenge';
import { seededRandom } from '../seeded-random';

/** A challenge that asks for something else: what recordings at hand were made for. */
export function otherChallenge(steps: readonly ChallengeStep[], seed: number): readonly ChallengeStep[] {
  const random = seededRandom(seed * 31 + 5);
  const asked = actionsOf(steps);
  for (;;) {
    const drawn = drawChallenge(
      'withoutHeadTurns',
      Uint8Array.from({ length: 32 }, () => 256 * random()),
    );
    if (actionsOf(drawn) !== asked) return drawn;
  }
}

function actionsOf(steps: readonly ChallengeStep[]): string {
  return steps.map(({ action }) => action).join(' ');
}
