import { giveBack } from './limits';
import type { EnrolmentDocument } from './ports/documents/enrolment-documents';
import type { Records } from './ports/records';

/** The rule by which a person's refused tries on a number are counted (PRODUCT). */
export function attemptRule({ caller, subject }: EnrolmentDocument): string {
  return `refusedPair:${caller}:${subject}`;
}

interface Ports {
  readonly records: Records;
}

/** An application was not refused after all: what it took of its person's tries counts no more. */
export function giveBackAttempt(ports: Ports, enrolment: EnrolmentDocument): Promise<void> {
  return giveBack(ports, attemptRule(enrolment), enrolment._id);
}

/** The same for one that ended without a decision. Where a no stands written it counts, also when its call was killed after that. */
export async function giveBackUndecided(ports: Ports, enrolment: EnrolmentDocument): Promise<void> {
  const current = await ports.records.read('enrolments', enrolment._id);
  if (current?.refusal !== 'IDENTITY_NOT_CONFIRMED') await giveBackAttempt(ports, enrolment);
}
