import { giveBack } from './limits';
import type { EnrolmentDocument } from './ports/documents/enrolment-documents';
import type { Records } from './ports/records';

/** The rule by which a person's refused tries on a number are counted (PRODUCT). */
export function attemptRule({ caller, subject }: EnrolmentDocument): string {
  return `refusedPair:${caller}:${subject}`;
}

/** An application was not refused after all: what it took of its person's tries counts no more. */
export function giveBackAttempt(ports: { readonly records: Records }, enrolment: EnrolmentDocument): Promise<void> {
  return giveBack(ports, attemptRule(enrolment), enrolment._id);
}
