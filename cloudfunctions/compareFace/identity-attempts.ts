import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { countTaken, take } from '../_shared/limits';
import type { EnrolmentDocument } from '../_shared/ports/documents/enrolment-documents';
import type { Ports } from './compare-face';

type AttemptPorts = Pick<Ports, 'clock' | 'records'>;

/**
 * Only failures after a passed liveness were counted: by person and number, and by number from anywhere. Somebody's
 * own first attempt always passes, so that nobody can lock another out (THREATS 6).
 * @throws {CtidError} IDENTITY_ATTEMPTS_EXHAUSTED
 */
export async function requireAttempt(ports: AttemptPorts, enrolment: EnrolmentDocument): Promise<void> {
  const { refusalsOfPair, refusalsOfNumber, refusalsOfPairAfterwards } = POLICIES;
  const ofNumber = await countTaken(ports, numberRule(enrolment), refusalsOfNumber);
  const { most } = ofNumber >= refusalsOfNumber.most ? refusalsOfPairAfterwards : refusalsOfPair;
  const ofPair = await countTaken(ports, pairRule(enrolment), refusalsOfPair);
  if (ofPair >= most) throw new CtidError('IDENTITY_ATTEMPTS_EXHAUSTED');
}

/** Counts one refusal of an enrolment, also when it is told twice. */
export async function countRefusal(ports: AttemptPorts, enrolment: EnrolmentDocument): Promise<void> {
  await take(ports, pairRule(enrolment), POLICIES.refusalsOfPair, enrolment._id);
  await take(ports, numberRule(enrolment), POLICIES.refusalsOfNumber, enrolment._id);
}

function pairRule({ caller, subject }: EnrolmentDocument): string {
  return `refusedPair:${caller}:${subject}`;
}

function numberRule({ subject }: EnrolmentDocument): string {
  return `refusedNumber:${subject}`;
}
