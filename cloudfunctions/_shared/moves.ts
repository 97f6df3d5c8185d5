import type { CertificateState, CertificateSuccessor } from '#core/lifecycle/certificate-states';
import type { EnrolmentState, EnrolmentSuccessor } from '#core/lifecycle/enrolment-states';
import type { CertificateDocument } from './ports/documents/certificate-documents';
import type { EnrolmentDocument } from './ports/documents/enrolment-documents';
import type { Records } from './ports/records';

/**
 * Moves an enrolment from one state to a next one; false when it was no longer there, or otherwise than `expected`. What the
 * table forbids does not compile.
 */
export function moveEnrolment<S extends EnrolmentState>(
  records: Records,
  { _id }: Pick<EnrolmentDocument, '_id'>,
  from: S,
  to: EnrolmentSuccessor<S>,
  changes: Partial<EnrolmentDocument> = {},
  expected: Pick<Partial<EnrolmentDocument>, 'leaseUntil'> = {},
): Promise<boolean> {
  return records.swap('enrolments', _id, { ...expected, state: from }, { ...changes, state: to });
}

/** Moves a certificate as its table allows; `at` is when, in seconds since 1970. */
export function moveCertificate<S extends CertificateState>(
  records: Records,
  { _id, stateSince, suspensions = [] }: CertificateDocument,
  from: S,
  to: CertificateSuccessor<S>,
  at: number,
  changes: Partial<CertificateDocument> = {},
): Promise<boolean> {
  const past = from === 'suspended' ? { suspensions: [...suspensions, { from: stateSince, to: at }] } : {};
  return records.swap(
    'certificates',
    _id,
    { state: from, stateSince },
    { ...changes, ...past, state: to, stateSince: at },
  );
}
