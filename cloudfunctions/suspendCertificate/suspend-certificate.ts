import type { Clock } from '#core/clock';
import type { Input, Output } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { audit } from '../_shared/audit';
import { certificateView } from '../_shared/certificate-view';
import { moveCertificate, moveEnrolment } from '../_shared/moves';
import { ownCertificates } from '../_shared/own-certificates';
import type { Caller } from '../_shared/ports/caller';
import type { CertificateDocument } from '../_shared/ports/documents/certificate-documents';
import type { EnrolmentDocument } from '../_shared/ports/documents/enrolment-documents';
import type { Listings } from '../_shared/ports/listings';
import type { Records } from '../_shared/ports/records';

interface Ports {
  readonly clock: Clock;
  readonly records: Records;
  readonly listings: Listings;
}

/**
 * Suspends the caller's own certificate, at once and from any phone of theirs; a new face check lifts it again. Knowing
 * somebody's name and number suspends nobody.
 * @throws {CtidError} CERTIFICATE_NOT_FOUND, ENROLMENT_NOT_FOUND, ENROLMENT_STEP_WRONG, EVIDENCE_EXPIRED
 */
export function suspendCertificate(ports: Ports) {
  return async (input: Input<'suspendCertificate'>, caller: Caller): Promise<Output<'suspendCertificate'>> => {
    const live = (await ownCertificates(ports.listings, caller)).filter(
      ({ state }) => state === 'valid' || state === 'suspended',
    );
    if (live.length === 0) throw new CtidError('CERTIFICATE_NOT_FOUND');
    const certificate =
      input.action === 'suspend'
        ? await suspendAll(ports, live, caller)
        : await lift(ports, live, input.enrolmentId, caller);
    const current = await ports.records.read('certificates', certificate._id);
    if (current === undefined) throw new CtidError('CERTIFICATE_NOT_FOUND');
    return { certificate: certificateView(current), state: current.state };
  };
}

/** A lost phone may hold the certificates of a family: all of them are suspended. The newest one is answered. */
async function suspendAll(ports: Ports, live: readonly CertificateDocument[], caller: Caller) {
  for (const certificate of live) await suspend(ports, certificate, caller);
  const [newest] = live;
  if (newest === undefined) throw new CtidError('CERTIFICATE_NOT_FOUND');
  return newest;
}

/** Suspending what is suspended changes nothing. The audit comes first: whatever crashes before the state changes is repeated. */
async function suspend({ clock, records }: Ports, certificate: CertificateDocument, caller: Caller): Promise<void> {
  if (certificate.state === 'suspended') return;
  const now = clock.now();
  await audit(records, {
    eventId: `suspended.${certificate._id}.${certificate.stateSince}`,
    at: now,
    action: 'certificateSuspended',
    actor: caller.ref,
    object: certificate._id,
  });
  if (await moveCertificate(records, certificate, 'valid', 'suspended', now)) return;
  const current = await records.read('certificates', certificate._id);
  if (current?.state !== 'suspended') throw new CtidError('STILL_PROCESSING', 'changed meanwhile');
}

/** The evidence of one face check lifts one suspension: which one is written down with it. */
async function lift(
  { clock, records }: Ports,
  live: readonly CertificateDocument[],
  enrolmentId: string,
  caller: Caller,
): Promise<CertificateDocument> {
  const now = clock.now();
  const enrolment = await records.read('enrolments', enrolmentId);
  const certificate = live.find(({ subject }) => subject === enrolment?.subject);
  if (enrolment?.caller !== caller.ref || certificate === undefined) throw new CtidError('ENROLMENT_NOT_FOUND');
  if (certificate.state !== 'suspended') {
    if (enrolment.state !== 'lifted') throw new CtidError('ENROLMENT_STEP_WRONG', 'not suspended');
    return certificate;
  }
  await useEvidence(records, enrolment, certificate, now);
  await audit(records, {
    eventId: `lifted.${certificate._id}.${enrolmentId}`,
    at: now,
    action: 'suspensionLifted',
    actor: caller.ref,
    object: certificate._id,
  });
  const isLifted = await moveCertificate(records, certificate, 'suspended', 'valid', now);
  if (!isLifted) throw new CtidError('STILL_PROCESSING', 'changed meanwhile');
  return certificate;
}

async function useEvidence(
  records: Records,
  enrolment: EnrolmentDocument,
  { stateSince }: CertificateDocument,
  now: number,
): Promise<void> {
  if (enrolment.state === 'lifted' && enrolment.liftedSince === stateSince) return;
  if (enrolment.state !== 'compared') throw new CtidError('ENROLMENT_STEP_WRONG');
  const { comparedAt = 0 } = enrolment;
  // A check from before the suspension says nothing about who holds the phone now.
  if (comparedAt < stateSince || now > comparedAt + POLICIES.evidence.lifetime) throw new CtidError('EVIDENCE_EXPIRED');
  const used = { liftedSince: stateSince, sealedIdentity: '' };
  const isMine = await moveEnrolment(records, enrolment, 'compared', 'lifted', used);
  if (!isMine) throw new CtidError('STILL_PROCESSING', 'used meanwhile');
}
