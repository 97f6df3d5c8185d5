import { randomInt } from 'node:crypto';
import type { ChallengeStep } from '#core/liveness/challenge';
import type { ChallengeDocument } from '../../cloudfunctions/_shared/ports/documents/enrolment-documents';
import type { Attack } from '../attacks/attack';
import { performerSource } from '../attacks/attack-sources';
import { callerPseudonym } from '../operator/operator';
import { cameraTimesMs } from '../performer/camera-times';
import { type Burst, performFluently } from '../performer/perform';
import { canPerform } from '../performer/segments';
import type { Town } from '../town/town';

/**
 * What the performer does before a phone's camera: what the newest open challenge of its owner asks for, as far as he
 * can; without one he keeps still.
 */
export function performFor(town: Town, openid: string): Burst {
  return performFluently(
    askedOf(town, openid).filter(({ action }) => canPerform(action)),
    anySeed(),
  );
}

/** Twice as many frames as a phone takes, so that it never takes one twice. */
const OFTENER = 2;

/**
 * What an attacker holds before a phone's camera, made for the newest open challenge of its owner; the victim is the performer.
 * Before anything is asked for, one frame is enough.
 * @param isEarly before the phone films
 */
export function attackOn(attack: Attack, town: Town, openid: string, isEarly: boolean): Promise<Burst> {
  const times = cameraTimesMs(1, OFTENER);
  const steps = askedOf(town, openid);
  const timesMs = isEarly || steps.length === 0 ? times.slice(0, 1) : times;
  return attack.film({ steps, seed: anySeed(), source: performerSource(), timesMs });
}

/** What the newest open challenge of a phone's owner asks for. */
function askedOf({ cloud, secrets }: Town, openid: string): readonly ChallengeStep[] {
  const filter = { caller: callerPseudonym(secrets.PSEUDONYM_KEY, openid), used: false };
  const [newest] = cloud.database.find('challenges', filter, { order: { expiresAt: -1 }, limit: 1 });
  return (newest as ChallengeDocument | undefined)?.steps ?? [];
}

function anySeed(): number {
  return randomInt(1, 2 ** 20);
}
