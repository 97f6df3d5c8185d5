import { CtidError } from '../../core/errors';
import { refreshTime } from '../refresh-time';
import { liftSuspension } from '../suspension';
import { clockOffset } from '../trusted-time';
import { issueCertificate } from '../wallet/issue';
import { dropDraft, EnrolmentDraft, updateDraft } from './draft';
import { draftAfter } from './draft-after';

/**
 * Turns the passed face check into what it was for: a certificate in the wallet, or the end of a suspension. Then name and
 * number are gone from the phone. Nothing happens twice by calling again.
 * @throws {CtidError} as issueCertificate or suspendCertificate, after the draft went back; STORAGE_FULL
 */
export async function finish(draft: EnrolmentDraft): Promise<void> {
  const { purpose, started } = draft;
  if (started === undefined) throw new CtidError('ENROLMENT_STEP_WRONG', 'no face check');
  try {
    await (purpose === 'apply' ? issueCertificate(started.enrolmentId) : liftSuspension(started.enrolmentId));
  } catch (error) {
    const after = error instanceof CtidError ? draftAfter(draft, error.code) : draft;
    if (after !== draft) await updateDraft(after).catch(() => undefined);
    throw error;
  }
  await dropDraft();
  // A code can be shown only by a clock that was set once; the phone is online now.
  if (clockOffset() === undefined) await refreshTime();
}
