import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import type { Limit } from '#core/policy/sliding-window';
import { countTaken, giveBack, requireOne, take } from '../_shared/limits';
import type { EnrolmentDocument } from '../_shared/ports/documents/enrolment-documents';
import type { Ports } from './ports';

type AttemptPorts = Pick<Ports, 'clock' | 'records'>;

/**
 * Before any model runs: whether this person may try this number at all. Only failures after a passed liveness were
 * counted, by person and number, and by number from anywhere. Somebody's own first attempt always passes, so that nobody
 * can lock another out (THREATS 6).
 * @throws {CtidError} IDENTITY_ATTEMPTS_EXHAUSTED
 */
export async function requireAttempt(ports: AttemptPorts, enrolment: EnrolmentDocument): Promise<void> {
  const { most } = await pairLimit(ports, enrolment);
  const ofPair = await countTaken(ports, pairRule(enrolment), POLICIES.refusalsOfPair);
  if (ofPair >= most) throw new CtidError('IDENTITY_ATTEMPTS_EXHAUSTED');
}

/**
 * Compares under an attempt that is taken before and given back when the identity is confirmed: of many calls at once
 * only as many compare as may fail.
 * @throws {CtidError} IDENTITY_ATTEMPTS_EXHAUSTED, and what `compare` throws
 */
export async function underAttempt<T>(
  ports: AttemptPorts,
  enrolment: EnrolmentDocument,
  compare: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const rule = pairRule(enrolment);
  const limit = await pairLimit(ports, enrolment);
  await requireOne(ports, rule, limit, enrolment._id, 'IDENTITY_ATTEMPTS_EXHAUSTED');
  const confirmed = await givingBackOnFault(ports, rule, enrolment, compare);
  if (confirmed !== undefined) await giveBack(ports, rule, enrolment._id);
  else await take(ports, numberRule(enrolment), POLICIES.refusalsOfNumber, enrolment._id);
  return confirmed;
}

/** An authority that does not answer has refused nobody. */
async function givingBackOnFault<T>(
  ports: AttemptPorts,
  rule: string,
  { _id }: EnrolmentDocument,
  compare: () => Promise<T>,
): Promise<T> {
  try {
    return await compare();
  } catch (error) {
    await giveBack(ports, rule, _id);
    throw error;
  }
}

async function pairLimit(ports: AttemptPorts, enrolment: EnrolmentDocument): Promise<Limit> {
  const { refusalsOfPair, refusalsOfNumber, refusalsOfPairAfterwards } = POLICIES;
  const ofNumber = await countTaken(ports, numberRule(enrolment), refusalsOfNumber);
  return ofNumber >= refusalsOfNumber.most ? refusalsOfPairAfterwards : refusalsOfPair;
}

function pairRule({ caller, subject }: EnrolmentDocument): string {
  return `refusedPair:${caller}:${subject}`;
}

function numberRule({ subject }: EnrolmentDocument): string {
  return `refusedNumber:${subject}`;
}
