import { makeCertificateNumber } from '#core/certificate/certificate-number';
import type { CertificateIssued } from '#core/contract/answers';
import type { Input } from '#core/contract/functions';
import { CtidError, type ErrorCode } from '#core/errors';
import { maskPersonName } from '#core/identity/person-name';
import type { CertificateState } from '#core/lifecycle/certificate-states';
import { POLICIES } from '#core/policy/policies';
import { audit } from '../_shared/audit';
import { type BatchPorts, issueBatch, requireDistinct } from '../_shared/issue-batch';
import { moveCertificate, moveEnrolment } from '../_shared/moves';
import type { Caller } from '../_shared/ports/caller';
import type { CertificateDocument } from '../_shared/ports/documents/certificate-documents';
import type { EnrolmentDocument } from '../_shared/ports/documents/enrolment-documents';
import type { Randomness } from '../_shared/ports/randomness';
import type { Records } from '../_shared/ports/records';
import { supersede } from '../_shared/supersede';

interface Ports extends BatchPorts {
  readonly randomness: Randomness;
}

/** The first batch of a certificate is the enrolment's own intent. */
const FIRST_BATCH = 'first';

/**
 * Turns complete evidence into the person's one certificate and its first batch of attestations; a certificate on
 * another phone is revoked before. Every step can be repeated: the certificate's `_id` is the enrolment's, so that a
 * crash at any point and another call give the one certificate and the same bytes.
 * @throws {CtidError} ENROLMENT_NOT_FOUND, ENROLMENT_STEP_WRONG, EVIDENCE_EXPIRED, ID_CARD_EXPIRED,
 *   DEVICE_KEYS_REPEATED, BATCH_ALREADY_ISSUED, CERTIFICATE_SUPERSEDED, CERTIFICATE_SUSPENDED
 */
export function issueCertificate(ports: Ports) {
  return async (input: Input<'issueCertificate'>, caller: Caller): Promise<CertificateIssued> => {
    requireDistinct(input.deviceKeys);
    const enrolment = await findEnrolment(ports.records, input.enrolmentId, caller);
    const claimed = await claimCertificate(ports, enrolment, input.installationKey);
    const certificate = await activate(ports, claimed);
    const issued = await issueBatch(ports, certificate, FIRST_BATCH, input.deviceKeys);
    if (enrolment.state === 'compared') await auditIssue(ports, certificate);
    // The certificate has the sealed identity now; one copy is enough.
    await moveEnrolment(ports.records, enrolment, 'compared', 'issued', { sealedIdentity: '' });
    return issued;
  };
}

/** Before the enrolment is marked as issued: whatever crashes in between is repeated. */
function auditIssue({ records, clock }: Ports, { _id, caller }: CertificateDocument): Promise<void> {
  const event = { eventId: `issued.${_id}`, at: clock.now(), action: 'certificateIssued' } as const;
  return audit(records, { ...event, actor: caller, object: _id });
}

async function findEnrolment(records: Records, enrolmentId: string, caller: Caller): Promise<EnrolmentDocument> {
  const enrolment = await records.read('enrolments', enrolmentId);
  if (enrolment?.caller !== caller.ref) throw new CtidError('ENROLMENT_NOT_FOUND');
  if (enrolment.state !== 'compared' && enrolment.state !== 'issued') throw new CtidError('ENROLMENT_STEP_WRONG');
  return enrolment;
}

/** The enrolment's certificate: whoever adds it first wins, and everybody goes on with the winner's. */
async function claimCertificate(
  ports: Ports,
  enrolment: EnrolmentDocument,
  installationKey: string,
): Promise<CertificateDocument> {
  const existing = await ports.records.read('certificates', enrolment._id);
  if (existing !== undefined) return existing;
  const certificate = makeCertificate(ports, enrolment, installationKey);
  if (await ports.records.add('certificates', certificate)) return certificate;
  return (await ports.records.read('certificates', enrolment._id)) ?? certificate;
}

function makeCertificate(
  { clock, randomness, sealer }: Ports,
  { _id, caller, subject, sealedIdentity, comparedAt = 0, cardValidUntil = 0 }: EnrolmentDocument,
  installationKey: string,
): CertificateDocument {
  const now = clock.now();
  if (now > comparedAt + POLICIES.evidence.lifetime) throw new CtidError('EVIDENCE_EXPIRED');
  if (cardValidUntil <= now) throw new CtidError('ID_CARD_EXPIRED');
  return {
    _id,
    certificateNumber: makeCertificateNumber(randomness.bytes(32)),
    caller,
    subject,
    sealedIdentity,
    maskedName: maskPersonName(sealer.open(sealedIdentity).name.reveal()),
    assuranceLevel: 'lightweight',
    state: 'pending',
    stateSince: now,
    notBefore: now,
    expiresAt: Math.min(now + POLICIES.certificate.lifetime, cardValidUntil),
    installationKey,
    authorityAskedAt: comparedAt,
  };
}

/** Valid, and the only one of this person. */
async function activate(ports: Ports, certificate: CertificateDocument): Promise<CertificateDocument> {
  if (certificate.state === 'pending') {
    await supersede(ports, certificate);
    await moveCertificate(ports.records, certificate, 'pending', 'valid', ports.clock.now());
  }
  const current = await ports.records.read('certificates', certificate._id);
  if (current?.state === 'valid') return current;
  throw new CtidError(current === undefined ? 'CERTIFICATE_NOT_FOUND' : NOT_VALID[current.state]);
}

/** Why a certificate that was issued once is not handed out again. */
const NOT_VALID: Record<Exclude<CertificateState, 'valid'>, ErrorCode> = {
  pending: 'STILL_PROCESSING',
  suspended: 'CERTIFICATE_SUSPENDED',
  revoked: 'CERTIFICATE_SUPERSEDED',
};
