import type { Input, Output } from '#core/contract/functions';
import { CtidError, type ErrorCode } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { giveBackUndecided } from '../_shared/attempt-of-pair';
import { moveEnrolment } from '../_shared/moves';
import type { Caller } from '../_shared/ports/caller';
import type { ChallengeDocument, EnrolmentDocument } from '../_shared/ports/documents/enrolment-documents';
import { claimChallenge, findChallenge, type Lease, leaseEnrolment } from './claim-challenge';
import { confirmIdentity } from './confirm-identity';
import { requireAttempt, underAttempt } from './identity-attempts';
import { observeBurst } from './observe-burst';
import type { Ports } from './ports';
import { readBurst } from './read-burst';

/**
 * Judges a burst of frames against its challenge, and compares the face with the authority's portrait. The frames are
 * deleted whatever happens. Wrong name, wrong number, no such person and another's face are one answer after one time.
 * The same intent, sent again, hears what came of it; a call that crashed is taken over once its lease ended.
 * @throws {CtidError} CHALLENGE_…, FRAME_…, FACE_…, …_NOT_SEEN, IDENTITY_ATTEMPTS_EXHAUSTED, IDENTITY_NOT_CONFIRMED,
 *   AUTHORITY_UNREACHABLE, ID_CARD_EXPIRED, STILL_PROCESSING
 */
export function compareFace(ports: Ports) {
  return async (input: Input<'compareFace'>, caller: Caller): Promise<Output<'compareFace'>> => {
    const sinceCall = ports.pace.start();
    const challenge = await findChallenge(ports.records, input, caller);
    const lease = await beginOrRefuse(ports, challenge, input.intentId);
    try {
      if ('outcome' in lease) return lease.outcome;
      const { enrolment } = lease;
      return await recording(ports, enrolment, async () => {
        await requireAttempt(ports, enrolment);
        const burst = await readBurst(ports, challenge, input.frameTimesMs);
        const probe = await observeBurst(ports.engine, challenge.steps, burst);
        const sinceJudged = ports.pace.start();
        const identity = await underAttempt(ports, enrolment, () => confirmIdentity(ports, enrolment, probe));
        if (identity !== undefined) return identity;
        await sinceCall.until(POLICIES.refusal.answerAfterMs);
        await sinceJudged.until(POLICIES.refusal.leastSinceJudgedMs);
        throw new CtidError('IDENTITY_NOT_CONFIRMED');
      });
    } finally {
      await leaveNoFrame(ports, challenge);
    }
  };
}

/** What cannot be judged any more leaves no frame either, unless another call is reading it just now. */
async function beginOrRefuse(ports: Ports, challenge: ChallengeDocument, intentId: string): Promise<Lease> {
  try {
    await claimChallenge(ports, challenge, intentId);
    return await leaseEnrolment(ports, challenge.enrolmentId);
  } catch (error) {
    const enrolment = await ports.records.read('enrolments', challenge.enrolmentId);
    const isAwaited = enrolment?.state === 'comparing' || enrolment?.state === 'challenged';
    const isExpired = error instanceof CtidError && error.code === 'CHALLENGE_EXPIRED';
    if (!isAwaited || isExpired) await leaveNoFrame(ports, challenge);
    throw error;
  }
}

/** A store that does not answer must not turn the outcome around: the sweep deletes what is left, within minutes. */
async function leaveNoFrame({ frames }: Ports, { framePaths }: ChallengeDocument): Promise<void> {
  try {
    await frames.remove(framePaths);
  } catch (error) {
    if (!(error instanceof CtidError)) throw error;
  }
}

/**
 * Writes down what came of it. Whatever stops the comparison ends this enrolment, because its frames are gone: the next
 * try is a new one, with a new challenge, and of this one the sealed identity goes too. What stopped it before it was decided,
 * as an authority that does not answer, has refused nobody: the attempt is given back, also one that a crashed call took.
 */
async function recording(
  { records, clock }: Ports,
  enrolment: EnrolmentDocument,
  compare: () => Promise<{ cardValidUntil: number }>,
): Promise<Output<'compareFace'>> {
  try {
    const { cardValidUntil } = await compare();
    const evidence = { cardValidUntil, comparedAt: clock.now() };
    const isOpen = await moveEnrolment(records, enrolment, 'comparing', 'compared', evidence);
    if (!isOpen) throw new CtidError('ENROLMENT_STEP_WRONG', 'withdrawn meanwhile');
    return { compared: true };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== 'IDENTITY_NOT_CONFIRMED') await giveBackUndecided({ records }, enrolment);
    await moveEnrolment(records, enrolment, 'comparing', 'refused', { refusal, sealedIdentity: '' });
    throw error;
  }
}

/** What a repeated call hears: with the frames gone, nothing is processed any more. */
function refusalOf(error: unknown): ErrorCode {
  if (!(error instanceof CtidError)) return 'INTERNAL_ERROR';
  return error.code === 'STILL_PROCESSING' ? 'SERVICE_UNAVAILABLE' : error.code;
}
