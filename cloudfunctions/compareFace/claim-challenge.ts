import type { Input } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import type { Caller } from '../_shared/ports/caller';
import type { ChallengeDocument, EnrolmentDocument } from '../_shared/ports/collections';
import type { Records } from '../_shared/ports/records';
import type { Ports } from './compare-face';

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
 * Uses the challenge up, once, and moves its enrolment on. Whoever comes second leaves the frames alone: the first is
 * still reading them. Those of an expired challenge nobody will read.
 * @throws {CtidError} CHALLENGE_USED, CHALLENGE_EXPIRED, ENROLMENT_NOT_FOUND, ENROLMENT_STEP_WRONG
 */
export async function claimChallenge(
  { records, clock, frames }: Pick<Ports, 'records' | 'clock' | 'frames'>,
  challenge: ChallengeDocument,
): Promise<EnrolmentDocument> {
  if (challenge.used) throw new CtidError('CHALLENGE_USED');
  if (clock.now() > challenge.expiresAt) {
    await frames.remove(challenge.framePaths);
    throw new CtidError('CHALLENGE_EXPIRED');
  }
  const isFirst = await records.swap('challenges', challenge._id, { used: false }, { used: true });
  if (!isFirst) throw new CtidError('CHALLENGE_USED');
  const enrolment = await records.read('enrolments', challenge.enrolmentId);
  if (enrolment === undefined) throw new CtidError('ENROLMENT_NOT_FOUND');
  const moved = await records.swap('enrolments', enrolment._id, { state: 'challenged' }, { state: 'comparing' });
  if (!moved) throw new CtidError('ENROLMENT_STEP_WRONG');
  return enrolment;
}
