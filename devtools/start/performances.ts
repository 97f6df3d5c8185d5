import { randomInt } from 'node:crypto';
import type { ChallengeStep } from '#core/liveness/challenge';
import type { ChallengeDocument } from '../../cloudfunctions/_shared/ports/documents/enrolment-documents';
import { callerPseudonym } from '../operator/operator';
import { type Burst, performFluently } from '../performer/perform';
import { canPerform } from '../performer/segments';
import type { Town } from '../town/town';

/**
 * What the performer does before a phone's camera: what the newest open challenge of its owner asks for, as far as he
 * can; without one he keeps still.
 */
export function performFor({ cloud, secrets }: Town, openid: string): Burst {
  const filter = { caller: callerPseudonym(secrets.PSEUDONYM_KEY, openid), used: false };
  const [newest] = cloud.database.find('challenges', filter, { order: { expiresAt: -1 }, limit: 1 });
  const steps: readonly ChallengeStep[] = (newest as ChallengeDocument | undefined)?.steps ?? [];
  return performFluently(
    steps.filter(({ action }) => canPerform(action)),
    randomInt(1, 2 ** 31),
  );
}
