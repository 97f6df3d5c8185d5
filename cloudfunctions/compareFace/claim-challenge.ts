import type { Input, Output } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { moveEnrolment } from '../_shared/moves';
import type { Caller } from '../_shared/ports/caller';
import type { ChallengeDocument, EnrolmentDocument } from '../_shared/ports/documents/enrolment-documents';
import type { Records } from '../_shared/ports/records';
import type { Ports } from './ports';

type ClaimPorts = Pick<Ports, 'records' | 'clock'>;

/**
 * The challenge of this caller's own enrolment; another's is the same as none (THREATS 7).
 * @throws {CtidError} CHALLENGE_NOT_FOUND
 */
export async function findChallenge(
  records: Records,
  { challengeId, enrolmentId }: Input<'compareFace'>,
  caller: Caller,
): Promise<ChallengeDocument> {
  const challenge = await records.read('challenges', challengeId);
  if (challenge?.caller !== caller.ref || challenge.enrolmentId !== enrolmentId) {
    throw new CtidError('CHALLENGE_NOT_FOUND');
  }
  return challenge;
}

/**
 * Uses the challenge up, once, for one intent.
 * @throws {CtidError} CHALLENGE_USED, CHALLENGE_EXPIRED
 */
export async function claimChallenge(
  { records, clock }: ClaimPorts,
  challenge: ChallengeDocument,
  intentId: string,
): Promise<void> {
  if (challenge.usedBy === intentId) return;
  if (challenge.used) throw new CtidError('CHALLENGE_USED');
  if (clock.now() > challenge.expiresAt) throw new CtidError('CHALLENGE_EXPIRED');
  const claim = { used: true, usedBy: intentId };
  if (await records.swap('challenges', challenge._id, { used: false }, claim)) return;
  const winner = await records.read('challenges', challenge._id);
  if (winner?.usedBy !== intentId) throw new CtidError(winner?.used ? 'CHALLENGE_USED' : 'STILL_PROCESSING');
}

/** Either the enrolment, which nobody else judges for as long as the lease lasts, or what came of it before. */
export type Lease = { readonly enrolment: EnrolmentDocument } | { readonly outcome: Output<'compareFace'> };

/**
 * Begins to judge the enrolment, or takes over from a call that crashed while it did.
 * @throws {CtidError} STILL_PROCESSING while another call judges it, what was refused before, ENROLMENT_NOT_FOUND,
 *   ENROLMENT_STEP_WRONG
 */
export async function leaseEnrolment({ records, clock }: ClaimPorts, enrolmentId: string): Promise<Lease> {
  const enrolment = await records.read('enrolments', enrolmentId);
  if (enrolment === undefined) throw new CtidError('ENROLMENT_NOT_FOUND');
  const lease = { leaseUntil: clock.now() + POLICIES.comparison.lease };
  switch (enrolment.state) {
    case 'challenged':
      if (await moveEnrolment(records, enrolment, 'challenged', 'comparing', lease)) return { enrolment };
      throw new CtidError('STILL_PROCESSING');
    case 'comparing':
      if (await takeOver(records, enrolment, clock.now(), lease)) return { enrolment };
      throw new CtidError('STILL_PROCESSING');
    case 'refused':
      throw new CtidError(enrolment.refusal ?? 'ENROLMENT_STEP_WRONG');
    case 'withdrawn':
      throw new CtidError('ENROLMENT_STEP_WRONG', 'withdrawn');
    default:
      return { outcome: { compared: true } };
  }
}

async function takeOver(records: Records, enrolment: EnrolmentDocument, now: number, lease: { leaseUntil: number }) {
  const { _id, leaseUntil = 0 } = enrolment;
  if (now < leaseUntil) return false;
  return records.swap('enrolments', _id, { state: 'comparing', leaseUntil }, lease);
}
