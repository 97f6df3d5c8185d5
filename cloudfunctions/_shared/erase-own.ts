import type { Clock } from '#core/clock';
import { CtidError } from '#core/errors';
import { audit } from './audit';
import { emptyCertificate } from './empty-certificate';
import { endEnrolment, ownEnrolments } from './end-enrolments';
import { ownCertificates } from './own-certificates';
import type { Caller } from './ports/caller';
import type { CertificateDocument } from './ports/documents/certificate-documents';
import type { FrameStore } from './ports/frame-store';
import type { Listings } from './ports/listings';
import type { Records } from './ports/records';
import { removeLedger } from './remove-ledger';
import { leavePlace, revoke } from './supersede';

export interface ErasingPorts {
  readonly clock: Clock;
  readonly records: Records;
  readonly listings: Listings;
  readonly frames: FrameStore;
}

/**
 * Erases what is the caller's: applications, certificates, ledger. Whatever crashes, another call goes on: a certificate
 * loses its owner last.
 * @param until only what is from this time or before, in seconds since 1970; everything when it is left out
 * @returns how many applications and certificates that were
 * @throws {CtidError} SERVICE_UNAVAILABLE, STILL_PROCESSING
 */
export async function eraseOwn(ports: ErasingPorts, caller: Caller, until = Number.POSITIVE_INFINITY): Promise<number> {
  const { records, listings } = ports;
  // What is open ends first: a certificate that is being issued finds it ended, or is there to be erased.
  const enrolments = (await ownEnrolments(listings, caller)).filter(({ createdAt }) => createdAt <= until);
  for (const enrolment of enrolments) await endEnrolment(ports, enrolment);
  const certificates = (await ownCertificates(listings, caller)).filter(({ notBefore }) => notBefore <= until);
  for (const certificate of certificates) await eraseCertificate(ports, certificate, caller);
  for (const { _id, challengeId } of enrolments) {
    await cutOffChallenge(records, challengeId, caller);
    await records.remove('enrolments', _id);
  }
  return enrolments.length + certificates.length;
}

/** A challenge loses its owner, and its frame paths stay until the sweep is done with them: an upload may come late. */
async function cutOffChallenge(records: Records, challengeId: string, { ref }: Caller): Promise<void> {
  if (await records.swap('challenges', challengeId, { caller: ref }, { caller: '', used: true })) return;
  const left = await records.read('challenges', challengeId);
  if (left?.caller === ref) throw new CtidError('STILL_PROCESSING', 'changed meanwhile');
}

async function eraseCertificate(ports: ErasingPorts, certificate: CertificateDocument, caller: Caller) {
  const { clock, records } = ports;
  const { _id } = certificate;
  await revoke(ports, _id, 'erased', caller.ref);
  await removeLedger(ports, _id);
  await leavePlace(ports, certificate);
  await audit(records, {
    eventId: `erased.${_id}`,
    at: clock.now(),
    action: 'holderErased',
    actor: caller.ref,
    object: _id,
  });
  await emptyCertificate(records, _id);
}
