import { POLICIES } from '#core/policy/policies';
import { giveBackAttempt } from '../_shared/attempt-of-pair';
import { moveEnrolment } from '../_shared/moves';
import type { EnrolmentDocument } from '../_shared/ports/documents/enrolment-documents';
import type { Ports } from './ports';
import { sweepEach } from './sweep-each';
import { sweepInBulk } from './sweep-in-bulk';
import type { Work } from './turns';

/** States whose enrolments nobody comes back to after a day; with them goes the sealed identity. */
const CLOSED = ['challenged', 'compared', 'refused', 'withdrawn', 'lifted'] as const;

/**
 * Ends comparisons whose function was killed, unless a call took over, and removes applications that led to nothing. Who was
 * not refused before has the attempt back.
 */
export function sweepEnrolments({ records, listings }: Ports, now: number): readonly Work[] {
  const crashed = { equal: { state: 'comparing' }, before: ['leaseUntil', now - POLICIES.comparison.lease] } as const;
  const old = { among: ['state', CLOSED], before: ['createdAt', now - POLICIES.kept.closedEnrolments] } as const;
  const end = async (enrolment: EnrolmentDocument) => {
    const { leaseUntil = 0, refusal = 'SERVICE_UNAVAILABLE' } = enrolment;
    const refused = { refusal, sealedIdentity: '' };
    const isEnded = await moveEnrolment(records, enrolment, 'comparing', 'refused', refused, { leaseUntil });
    if (isEnded && enrolment.refusal === undefined) await giveBackAttempt({ records }, enrolment);
    return 0;
  };
  return [sweepEach(listings, 'enrolments', crashed, end), sweepInBulk(listings, 'enrolments', old)];
}
