import { makeCertificateNumber } from '#core/certificate/certificate-number';
import type { CertificateIssued } from '#core/contract/answers';
import type { Input } from '#core/contract/functions';
import { CtidError, type ErrorCode } from '#core/errors';
import { maskPersonName } from '#core/identity/person-name';
import type { CertificateState } from '#core/lifecycle/certificate-states';
import { POLICIES } from '#core/policy/policies';
import { audit } from '../_shared/audit';
import { emptyCertificate } from '../_shared/empty-certificate';
import { type BatchPorts, issueBatch, requireDistinct } from '../_shared/issue-batch';
import { moveCertificate, moveEnrolment } from '../_shared/moves';
import type { Caller } from '../_shared/ports/caller';
import type { CertificateDocument } from '../_shared/ports/documents/certificate-documents';
import type { EnrolmentDocument } from '../_shared/ports/documents/enrolment-documents';
import type { Randomness } from '../_shared/ports/randomness';
import type { Records } from '../_shared/ports/records';
import { leavePlace, revoke, supersede } from '../_shared/supersede';

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
 *   DEVICE_KEYS_REPEATED, BATCH_ALREADY_ISSUED, CERTIFICATE_SUPERSEDED, CERTIFICATE_SUSPENDED,
 *   INSTALLATION_UNKNOWN
 */
export function issueCertificate(ports: Ports) {
  return async (input: Input<'issueCertificate'>, caller: Caller): Promise<CertificateIssued> => {
    requireDistinct(input.deviceKeys);
    const enrolment = await findEnrolment(ports.records, input.enrolmentId, caller);
    const claimed = await claimCertificate(ports, enrolment, input.installationKey);
    await requireFirstBatch(ports, claimed, input.installationKey);
    await useEvidence(ports, enrolment);
    const certificate = await activate(ports, claimed, enrolment);
    return issueBatch(ports, certificate, FIRST_BATCH, input.deviceKeys);
  };
}

/**
 * The first batch is for the phone that issued, soon after its face check: later ones are renewals, signed by its key.
 * @throws {CtidError} INSTALLATION_UNKNOWN, EVIDENCE_EXPIRED
 */
async function requireFirstBatch(
  { records, clock }: Ports,
  { _id, installationKey, notBefore }: CertificateDocument,
  key: string,
): Promise<void> {
  if (installationKey !== key) throw new CtidError('INSTALLATION_UNKNOWN');
  if (clock.now() <= notBefore + POLICIES.evidence.lifetime) return;
  const first = await records.read('batches', `${_id}.${FIRST_BATCH}`);
  if (first === undefined) throw new CtidError('EVIDENCE_EXPIRED');
}

/**
 * Uses the evidence up, once, before anything becomes valid: who withdrew or erased meanwhile gets no certificate. The
 * certificate has the sealed identity now; one copy is enough.
 * @throws {CtidError} ENROLMENT_STEP_WRONG
 */
async function useEvidence(ports: Ports, enrolment: EnrolmentDocument): Promise<void> {
  const { records } = ports;
  if (await moveEnrolment(records, enrolment, 'compared', 'issued', { sealedIdentity: '' })) return;
  const current = await records.read('enrolments', enrolment._id);
  if (current?.state === 'issued') return;
  if (current?.state === 'compared') throw new CtidError('STILL_PROCESSING', 'used meanwhile');
  await revoke(ports, enrolment._id, 'erased', enrolment.caller);
  await leavePlace(ports, enrolment);
  await emptyCertificate(records, enrolment._id);
  throw new CtidError('ENROLMENT_STEP_WRONG', 'withdrawn meanwhile');
}

/** @throws {CtidError} EVIDENCE_EXPIRED when the person suspended after the face check: it says nothing of who holds the phone now */
async function requireNoSuspensionSince(
  { records }: Ports,
  { subject, comparedAt = 0 }: EnrolmentDocument,
): Promise<void> {
  const holder = await records.read('holders', subject);
  const current = holder && (await records.read('certificates', holder.certificateId));
  if (current?.state === 'suspended' && current.stateSince > comparedAt) throw new CtidError('EVIDENCE_EXPIRED');
}

/** Before the certificate becomes valid: whatever crashes in between is repeated. */
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
async function activate(
  ports: Ports,
  certificate: CertificateDocument,
  enrolment: EnrolmentDocument,
): Promise<CertificateDocument> {
  if (certificate.state === 'pending') {
    await requireNoSuspensionSince(ports, enrolment);
    await supersede(ports, certificate);
    await auditIssue(ports, certificate);
    await moveCertificate(ports.records, certificate, 'pending', 'valid', ports.clock.now());
  }
  const current = await ports.records.read('certificates', certificate._id);
  if (current?.state === 'valid') return current;
  // Who erased meanwhile leaves no place behind either; whoever superseded it has the place already.
  if (current?.state === 'revoked') await leavePlace(ports, certificate);
  throw new CtidError(current === undefined ? 'CERTIFICATE_NOT_FOUND' : NOT_VALID[current.state]);
}

/** Why a certificate that was issued once is not handed out again. */
const NOT_VALID: Record<Exclude<CertificateState, 'valid'>, ErrorCode> = {
  pending: 'STILL_PROCESSING',
  suspended: 'CERTIFICATE_SUSPENDED',
  revoked: 'CERTIFICATE_SUPERSEDED',
};
