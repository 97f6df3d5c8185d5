import { POLICIES } from '#core/policy/policies';
import { allOf } from '../_shared/all-of';
import type { Search } from '../_shared/ports/listings';
import { revoke } from '../_shared/supersede';
import type { Ports } from './ports';

/**
 * Removes certificates of which nothing can be shown any more: expired long ago with the enrolment behind them, erased and
 * with no attestation alive, and those whose issuing never ended. Returns how many.
 */
export async function sweepCertificates(ports: Ports, now: number): Promise<number> {
  const { kept } = POLICIES;
  const unfinished = { equal: { state: 'pending' }, before: ['stateSince', now - kept.closedEnrolments] } as const;
  for await (const { _id } of allOf(ports.listings, 'certificates', unfinished)) await revoke(ports, _id, 'superseded');
  const expired = { before: ['expiresAt', now - kept.expiredCertificates] } as const;
  const erased = {
    equal: { state: 'revoked', caller: '' },
    before: ['stateSince', now - kept.erasedCertificates],
  } as const;
  return (await removeAll(ports, expired)) + (await removeAll(ports, erased));
}

async function removeAll({ records, listings }: Ports, search: Search<'certificates'>): Promise<number> {
  let removed = 0;
  for await (const { _id, subject } of allOf(listings, 'certificates', search)) {
    await records.remove('holders', subject, { certificateId: _id });
    await records.remove('enrolments', _id);
    await records.remove('certificates', _id);
    removed++;
  }
  return removed;
}
