import { Output } from '../core/contract/functions';
import { callCloud } from './cloud';

/** Suspends every certificate of this account, at once, whichever phone it is on. @throws {CtidError} CERTIFICATE_NOT_FOUND */
export function suspend(): Promise<Output<'suspendCertificate'>> {
  return callCloud('suspendCertificate', { action: 'suspend' });
}

/** Ends the suspension by a face check that was passed after it. @throws {CtidError} as suspendCertificate */
export function liftSuspension(enrolmentId: string): Promise<Output<'suspendCertificate'>> {
  return callCloud('suspendCertificate', { action: 'lift', enrolmentId });
}
