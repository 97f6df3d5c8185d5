import { Output } from '../core/contract/functions';
import { callCloud } from './cloud';
import { clearStanding, keepSuspension } from './wallet/standing';

/** Suspends every certificate of this account, at once, whichever phone it is on. @throws {CtidError} CERTIFICATE_NOT_FOUND */
export async function suspend(): Promise<Output<'suspendCertificate'>> {
  const answer = await callCloud('suspendCertificate', { action: 'suspend' });
  await keepSuspension();
  return answer;
}

/** Ends the suspension by a face check that was passed after it. @throws {CtidError} as suspendCertificate */
export async function liftSuspension(enrolmentId: string): Promise<Output<'suspendCertificate'>> {
  const answer = await callCloud('suspendCertificate', { action: 'lift', enrolmentId });
  await clearStanding(answer.certificate.certificateId);
  return answer;
}
