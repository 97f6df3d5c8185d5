import { DAY } from '#core/clock';
import { CtidError } from '#core/errors';
import { windowCounter } from '#core/policy/limit-window';
import { POLICIES } from '#core/policy/policies';
import type { EnrolmentDocument } from '../_shared/ports/collections';
import type { Ports } from './compare-face';

type AttemptPorts = Pick<Ports, 'clock' | 'counters'>;

/**
 * Only failures after a passed liveness were counted: by person and number, and by number from anywhere. Somebody's
 * own first attempt always passes, so that nobody can lock another out (THREATS 6).
 * @throws {CtidError} IDENTITY_ATTEMPTS_EXHAUSTED
 */
export async function requireAttempt({ clock, counters }: AttemptPorts, enrolment: EnrolmentDocument): Promise<void> {
  const { pair, number } = countersOf(enrolment, clock.now());
  const { perPair, perNumber, perPersonAfterwards } = POLICIES.identity;
  const ofNumber = await counters.read(number);
  const allowed = ofNumber >= perNumber ? perPersonAfterwards : perPair;
  if ((await counters.read(pair)) >= allowed) throw new CtidError('IDENTITY_ATTEMPTS_EXHAUSTED');
}

export async function countRefusal({ clock, counters }: AttemptPorts, enrolment: EnrolmentDocument): Promise<void> {
  const { pair, number } = countersOf(enrolment, clock.now());
  await counters.take(pair, Number.MAX_SAFE_INTEGER);
  await counters.take(number, Number.MAX_SAFE_INTEGER);
}

function countersOf({ caller, subject }: EnrolmentDocument, now: number) {
  return {
    pair: windowCounter('refusedPair', now, DAY, caller, subject),
    number: windowCounter('refusedNumber', now, DAY, subject),
  };
}
