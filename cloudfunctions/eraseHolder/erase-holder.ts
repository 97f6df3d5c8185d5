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
    for (const certificate of await ownCertificates(ports.listings, caller)) {
      await eraseCertificate(ports, certificate, caller);
    }
    for (const enrolment of await ownEnrolments(ports.listings, caller)) {
      await endEnrolment(ports, enrolment);
      await buryOnce(ports, enrolment.subject);
      await ports.records.remove('challenges', enrolment.challengeId);
      await ports.records.remove('enrolments', enrolment._id);
    }
    return { erased: true };
  };
}

async function eraseCertificate(ports: Ports, certificate: CertificateDocument, caller: Caller): Promise<void> {
  const { clock, records, listings } = ports;
  const { _id, subject } = certificate;
  await revoke(ports, _id, 'erased');
  for await (const usage of allOf(listings, 'usages', { equal: { certificateId: _id } })) {
    await records.remove('usages', usage._id);
  }
  await buryOnce(ports, subject);
  if ((await records.read('holders', subject))?.certificateId === _id) await records.remove('holders', subject);
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
