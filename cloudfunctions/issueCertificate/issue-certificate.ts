import { attestationValidity } from '#core/certificate/attestation-validity';
import { makeCertificateNumber } from '#core/certificate/certificate-number';
import type { Clock } from '#core/clock';
import type { CertificateIssued, Input, SignedAttestation } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import { birthDateOf } from '#core/identity/id-number';
import { maskPersonName } from '#core/identity/person-name';
import { POLICIES } from '#core/policy/policies';
import { certificateView } from '../_shared/certificate-view';
import type { AttestationSigner } from '../_shared/ports/attestation-signer';
import type { Caller } from '../_shared/ports/caller';
import type { CertificateDocument, EnrolmentDocument } from '../_shared/ports/collections';
import type { Counters } from '../_shared/ports/counters';
import type { IdentitySealer } from '../_shared/ports/identity-sealer';
import type { Pseudonyms } from '../_shared/ports/pseudonyms';
import type { Randomness } from '../_shared/ports/randomness';
import type { Records } from '../_shared/ports/records';

interface Ports {
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly records: Records;
  readonly counters: Counters;
  readonly pseudonyms: Pseudonyms;
  readonly sealer: IdentitySealer;
  readonly signer: AttestationSigner;
}

/**
 * Turns complete evidence into a certificate and its first batch of attestations. Every step can be repeated: the
 * certificate's `_id` is the enrolment's, the batch is written down before it is signed, and signing is deterministic,
 * so that a crash at any point and another call give the one certificate and the same bytes.
 * @throws {CtidError} ENROLMENT_NOT_FOUND, ENROLMENT_STEP_WRONG, DEVICE_KEYS_REPEATED, ID_CARD_EXPIRED,
 *   BATCH_ALREADY_ISSUED
 */
export function issueCertificate(ports: Ports) {
  return async (input: Input<'issueCertificate'>, caller: Caller): Promise<CertificateIssued> => {
    if (new Set(input.deviceKeys).size < input.deviceKeys.length) throw new CtidError('DEVICE_KEYS_REPEATED');
    const enrolment = await findEnrolment(ports.records, input.enrolmentId, caller);
    const batchKeys = ports.pseudonyms.of('keys', input.deviceKeys.join());

    const certificate = await claimCertificate(ports, enrolment, batchKeys);
    if (certificate.batchKeys !== batchKeys) throw new CtidError('BATCH_ALREADY_ISSUED');

    const attestations = await signBatch(ports, certificate, input.deviceKeys);
    await Promise.all(attestations.map((attestation) => registerPlace(ports.records, certificate, attestation)));
    await ports.records.swap('enrolments', enrolment._id, { state: 'compared' }, { state: 'issued' });
    return { certificate: certificateView(certificate), attestations: attestations.map(({ signed }) => signed) };
  };
}

async function findEnrolment(records: Records, enrolmentId: string, caller: Caller): Promise<EnrolmentDocument> {
  const enrolment = await records.read('enrolments', enrolmentId);
  if (enrolment?.caller !== caller.ref) throw new CtidError('ENROLMENT_NOT_FOUND');
  if (enrolment.state !== 'compared' && enrolment.state !== 'issued') throw new CtidError('ENROLMENT_STEP_WRONG');
  return enrolment;
}

/** The enrolment's certificate: whoever adds it first wins, and everybody goes on with the winner's. */
async function claimCertificate(
  { clock, randomness, records, counters, sealer }: Ports,
  enrolment: EnrolmentDocument,
  batchKeys: string,
): Promise<CertificateDocument> {
  const existing = await records.read('certificates', enrolment._id);
  if (existing !== undefined) return existing;

  const now = clock.now();
  const cardValidUntil = enrolment.cardValidUntil ?? 0;
  if (cardValidUntil <= now) throw new CtidError('ID_CARD_EXPIRED');
  const certificate: CertificateDocument = {
    _id: enrolment._id,
    certificateNumber: makeCertificateNumber(randomness.bytes(32)),
    caller: enrolment.caller,
    subject: enrolment.subject,
    sealedIdentity: enrolment.sealedIdentity,
    maskedName: maskPersonName(sealer.open(enrolment.sealedIdentity).name.reveal()),
    assuranceLevel: 'lightweight',
    status: 'valid',
    notBefore: now,
    expiresAt: Math.min(now + POLICIES.certificate.lifetime, cardValidUntil),
    batchSerial: await counters.reserve('statusSerial', POLICIES.attestation.batchSize),
    batchIssuedAt: now,
    batchKeys,
  };
  if (await records.add('certificates', certificate)) return certificate;
  return (await records.read('certificates', enrolment._id)) ?? certificate;
}

function signBatch(
  { sealer, signer }: Ports,
  certificate: CertificateDocument,
  deviceKeys: readonly string[],
): Promise<readonly SignedAttestation[]> {
  const birth = birthDateOf(sealer.open(certificate.sealedIdentity).idNumber.reveal());
  return signer.sign({
    ...attestationValidity(birth, certificate.expiresAt, certificate.batchIssuedAt),
    deviceKeys,
    firstSerial: certificate.batchSerial,
    level: certificate.assuranceLevel,
    maskedName: certificate.maskedName,
  });
}

/** Lets a verifier find the certificate by the attestation's place, which is all that a code tells. */
function registerPlace(records: Records, certificate: CertificateDocument, place: SignedAttestation): Promise<boolean> {
  return records.add('attestations', {
    _id: `${place.statusList}.${place.statusIndex}`,
    certificateId: certificate._id,
  });
}
