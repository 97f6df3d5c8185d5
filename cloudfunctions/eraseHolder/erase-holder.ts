import type { Clock } from '#core/clock';
import type { Input, Output } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import { allOf } from '../_shared/all-of';
import { audit } from '../_shared/audit';
import { endEnrolment, ownEnrolments } from '../_shared/end-enrolments';
import { ownCertificates } from '../_shared/own-certificates';
import type { Caller } from '../_shared/ports/caller';
import type { CertificateDocument } from '../_shared/ports/documents/certificate-documents';
import type { FrameStore } from '../_shared/ports/frame-store';
import type { Listings } from '../_shared/ports/listings';
import type { Pseudonyms } from '../_shared/ports/pseudonyms';
import type { Records } from '../_shared/ports/records';
import { revoke } from '../_shared/supersede';

interface Ports {
  readonly clock: Clock;
  readonly records: Records;
  readonly listings: Listings;
  readonly frames: FrameStore;
  readonly pseudonyms: Pseudonyms;
}

/**
 * Erases everything personal of the caller: applications, certificates, ledger. A tombstone stays, and for a day the
 * places of the last attestations, so that codes that are out there stay red. Whatever crashes, another call goes on:
 * a certificate loses its owner last.
 * @throws {CtidError} SERVICE_UNAVAILABLE, STILL_PROCESSING
 */
export function eraseHolder(ports: Ports) {
  return async (_: Input<'eraseHolder'>, caller: Caller): Promise<Output<'eraseHolder'>> => {
    const { records, listings } = ports;
    // What is open ends first: a certificate that is being issued finds it ended, or is there to be erased.
    const enrolments = await ownEnrolments(listings, caller);
    for (const enrolment of enrolments) await endEnrolment(ports, enrolment);
    for (const certificate of await ownCertificates(listings, caller))
      await eraseCertificate(ports, certificate, caller);
    for (const { _id, challengeId } of enrolments) {
      await cutOffChallenge(records, challengeId, caller);
      await records.remove('enrolments', _id);
    }
    return { erased: true };
  };
}

/** A challenge loses its owner, and its frame paths stay until the sweep is done with them: an upload may come late. */
async function cutOffChallenge(records: Records, challengeId: string, { ref }: Caller): Promise<void> {
  if (await records.swap('challenges', challengeId, { caller: ref }, { caller: '', used: true })) return;
  const left = await records.read('challenges', challengeId);
  if (left?.caller === ref) throw new CtidError('STILL_PROCESSING', 'changed meanwhile');
}

async function eraseCertificate(ports: Ports, certificate: CertificateDocument, caller: Caller): Promise<void> {
  const { clock, records, listings } = ports;
  const { _id, subject } = certificate;
  await revoke(ports, _id, 'erased', caller.ref);
  for await (const usage of allOf(listings, 'usages', { equal: { certificateId: _id } })) {
    await records.remove('usages', usage._id);
  }
  await buryOnce(ports, subject);
  await records.remove('holders', subject, { certificateId: _id });
  await audit(records, {
    eventId: `erased.${_id}`,
    at: clock.now(),
    action: 'holderErased',
    actor: caller.ref,
    object: _id,
  });
  const isErased = await records.swap('certificates', _id, { state: 'revoked' }, NOTHING_PERSONAL);
  if (!isErased) throw new CtidError('STILL_PROCESSING', 'changed meanwhile');
}

/** What is left of a certificate: that it is revoked, and since when. */
const NOTHING_PERSONAL = {
  caller: '',
  subject: '',
  sealedIdentity: '',
  maskedName: '',
  certificateNumber: '',
  installationKey: '',
};

/** Of the person a pseudonym of a pseudonym is kept, and when. */
async function buryOnce({ clock, records, pseudonyms }: Ports, subject: string): Promise<void> {
  await records.add('tombstones', { _id: pseudonyms.of('tombstone', subject), erasedAt: clock.now() });
}
