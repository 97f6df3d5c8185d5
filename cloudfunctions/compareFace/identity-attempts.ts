import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import type { Limit } from '#core/policy/sliding-window';
import { attemptRule, giveBackAttempt } from '../_shared/attempt-of-pair';
import { countTaken, mayTake, requireOne, take } from '../_shared/limits';
import type { EnrolmentDocument } from '../_shared/ports/documents/enrolment-documents';
import type { Ports } from './ports';

type AttemptPorts = Pick<Ports, 'clock' | 'records'>;

/**
 * Before any model runs: whether this person may try this number at all. Only failures after a passed liveness were
 * counted, by person and number, and by number from anywhere. Somebody's own first attempt always passes, so that nobody
 * can lock another out (THREATS 6); nor does the attempt that a crashed call took stand in the way of the one that takes over.
 * @throws {CtidError} IDENTITY_ATTEMPTS_EXHAUSTED
 */
export async function requireAttempt(ports: AttemptPorts, enrolment: EnrolmentDocument): Promise<void> {
  const limit = await pairLimit(ports, enrolment);
  const isFree = await mayTake(ports, attemptRule(enrolment), limit, enrolment._id);
  if (!isFree) throw new CtidError('IDENTITY_ATTEMPTS_EXHAUSTED');
}

/**
 * Compares under an attempt that is taken before and given back when the identity is confirmed: of many calls at once
 * only as many compare as may fail. A no is written down before anything else, so that whoever has the call killed while it
 * waits to tell it has used up the attempt all the same.
 * @throws {CtidError} IDENTITY_ATTEMPTS_EXHAUSTED, and what `compare` throws
 */
export async function underAttempt<T>(
  ports: AttemptPorts,
  enrolment: EnrolmentDocument,
  compare: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const limit = await pairLimit(ports, enrolment);
  await requireOne(ports, attemptRule(enrolment), limit, enrolment._id, 'IDENTITY_ATTEMPTS_EXHAUSTED');
  const confirmed = await compare();
  if (confirmed !== undefined) await giveBackAttempt(ports, enrolment);
  else await countRefusal(ports, enrolment);
  return confirmed;
}

async function countRefusal(ports: AttemptPorts, enrolment: EnrolmentDocument): Promise<void> {
  const { _id, caller } = enrolment;
  await ports.records.swap('enrolments', _id, { caller }, { refusal: 'IDENTITY_NOT_CONFIRMED' });
  await take(ports, numberRule(enrolment), POLICIES.refusalsOfNumber, _id);
}

async function pairLimit(ports: AttemptPorts, enrolment: EnrolmentDocument): Promise<Limit> {
  const { refusalsOfPair, refusalsOfNumber, refusalsOfPairAfterwards } = POLICIES;
  const ofNumber = await countTaken(ports, numberRule(enrolment), refusalsOfNumber);
  return ofNumber >= refusalsOfNumber.most ? refusalsOfPairAfterwards : refusalsOfPair;
}

function numberRule({ subject }: EnrolmentDocument): string {
  return `refusedNumber:${subject}`;
}
