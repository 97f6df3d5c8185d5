import { POLICIES } from '#core/policy/policies';
import { allOf } from '../_shared/all-of';
import { moveEnrolment } from '../_shared/moves';
import type { Ports } from './ports';

/** States whose enrolments nobody comes back to after a day; with them goes the sealed identity. */
const CLOSED = ['challenged', 'compared', 'refused', 'withdrawn', 'lifted'] as const;

/** Ends comparisons whose function was killed, and removes applications that led to nothing. Returns how many. */
export async function sweepEnrolments({ records, listings }: Ports, now: number): Promise<number> {
  const crashed = { equal: { state: 'comparing' }, before: ['leaseUntil', now - POLICIES.comparison.lease] } as const;
  for await (const enrolment of allOf(listings, 'enrolments', crashed)) {
    await moveEnrolment(records, enrolment, 'comparing', 'refused', {
      refusal: 'SERVICE_UNAVAILABLE',
      sealedIdentity: '',
    });
  }
  let removed = 0;
  for (const state of CLOSED) {
    const old = { equal: { state }, before: ['createdAt', now - POLICIES.kept.closedEnrolments] } as const;
    for await (const { _id } of allOf(listings, 'enrolments', old)) {
      await records.remove('enrolments', _id);
      removed++;
    }
  }
  return removed;
}
