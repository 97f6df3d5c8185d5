import type { Clock } from '#core/clock';
import type { Input, Output } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import type { Caller } from '../_shared/ports/caller';
import type { EnrolmentDocument } from '../_shared/ports/collections';
import type { Counters } from '../_shared/ports/counters';
import type { FaceEngine } from '../_shared/ports/face-engine';
import type { FrameStore } from '../_shared/ports/frame-store';
import type { IdentityAuthority } from '../_shared/ports/identity-authority';
import type { IdentitySealer } from '../_shared/ports/identity-sealer';
import type { Pace } from '../_shared/ports/pace';
import type { Pseudonyms } from '../_shared/ports/pseudonyms';
import type { Records } from '../_shared/ports/records';
import { claimChallenge, findChallenge } from './claim-challenge';
import { confirmIdentity } from './confirm-identity';
import { countRefusal, requireAttempt } from './identity-attempts';
import { observeBurst } from './observe-burst';
import { readBurst } from './read-burst';

export interface Ports {
  readonly clock: Clock;
  readonly pace: Pace;
  readonly records: Records;
  readonly counters: Counters;
  readonly frames: FrameStore;
  readonly pseudonyms: Pseudonyms;
  readonly sealer: IdentitySealer;
  readonly engine: FaceEngine;
  readonly authority: IdentityAuthority;
}

/**
 * Judges a burst of frames against its challenge, and compares the face with the authority's portrait. The frames are
 * deleted whatever happens. Wrong name, wrong number, no such person and another's face are one answer after one time.
 * @throws {CtidError} CHALLENGE_…, FRAME_…, FACE_…, …_NOT_SEEN, IDENTITY_ATTEMPTS_EXHAUSTED, IDENTITY_NOT_CONFIRMED,
 *   AUTHORITY_UNREACHABLE, ID_CARD_EXPIRED
 */
export function compareFace(ports: Ports) {
  return async (input: Input<'compareFace'>, caller: Caller): Promise<Output<'compareFace'>> => {
    const pace = ports.pace.start();
    const challenge = await findChallenge(ports.records, input, caller);
    const enrolment = await claimChallenge(ports, challenge);
    try {
      const cardValidUntil = await refusing(ports, enrolment, async () => {
        await requireAttempt(ports, enrolment);
        const burst = await readBurst(ports, challenge, input.frameTimesMs);
        const probe = await observeBurst(ports.engine, challenge.steps, burst);
        const identity = await confirmIdentity(ports, enrolment, probe);
        if (identity !== undefined) return identity.cardValidUntil;
        await countRefusal(ports, enrolment);
        await pace.until(POLICIES.refusal.answerAfterMs);
        throw new CtidError('IDENTITY_NOT_CONFIRMED');
      });
      const compared = { state: 'compared', cardValidUntil } as const;
      await ports.records.swap('enrolments', enrolment._id, { state: 'comparing' }, compared);
      return { compared: true };
    } finally {
      await ports.frames.remove(challenge.framePaths);
    }
  };
}

/** Whatever stops the comparison ends this enrolment: the next try is a new one, with a new challenge. */
async function refusing<T>({ records }: Ports, enrolment: EnrolmentDocument, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    await records.swap('enrolments', enrolment._id, { state: 'comparing' }, { state: 'refused' });
    throw error;
  }
}
