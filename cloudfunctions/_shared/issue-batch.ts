import { attestationValidity } from '#core/certificate/attestation-validity';
import type { Clock } from '#core/clock';
import type { CertificateIssued, SignedAttestation } from '#core/contract/answers';
import { CtidError } from '#core/errors';
import { birthDateOf } from '#core/identity/id-number';
import { POLICIES } from '#core/policy/policies';
import { certificateView } from './certificate-view';
import type { AttestationSigner } from './ports/attestation-signer';
import type { Counters } from './ports/counters';
import type { BatchDocument, CertificateDocument } from './ports/documents/certificate-documents';
import type { IdentitySealer } from './ports/identity-sealer';
import type { Pseudonyms } from './ports/pseudonyms';
import type { Records } from './ports/records';
import { reserveSerials } from './status-serials';

export interface BatchPorts {
  readonly clock: Clock;
  readonly records: Records;
  readonly counters: Counters;
  readonly pseudonyms: Pseudonyms;
  readonly sealer: IdentitySealer;
  readonly signer: AttestationSigner;
}

/**
 * One intent's batch of attestations for a certificate. The batch is written down before it is signed, and signing is
 * deterministic, so that a crash at any point and another call give the same bytes.
 * @param deviceKeys public keys, base64url; the batch stays bound to those of the first call
 * @throws {CtidError} DEVICE_KEYS_REPEATED, BATCH_ALREADY_ISSUED, SERVICE_UNAVAILABLE
 */
export async function issueBatch(
  ports: BatchPorts,
  certificate: CertificateDocument,
  intentId: string,
  deviceKeys: readonly string[],
): Promise<CertificateIssued> {
  const keys = ports.pseudonyms.of('keys', deviceKeys.join());
  const batch = await claimBatch(ports, certificate, `${certificate._id}.${intentId}`, keys);
  if (batch.keys !== keys) throw new CtidError('BATCH_ALREADY_ISSUED');
  const attestations = await signBatch(ports, certificate, batch, deviceKeys);
  await Promise.all(attestations.map((attestation) => registerPlace(ports.records, batch, attestation)));
  return { certificate: certificateView(certificate), attestations: attestations.map(({ signed }) => signed) };
}

/** @throws {CtidError} DEVICE_KEYS_REPEATED: two attestations of one key could be linked */
export function requireDistinct(deviceKeys: readonly string[]): void {
  if (new Set(deviceKeys).size < deviceKeys.length) throw new CtidError('DEVICE_KEYS_REPEATED');
}

/** Whoever adds it first wins, and everybody goes on with the winner's. */
async function claimBatch(
  { clock, records, counters }: BatchPorts,
  { _id: certificateId }: CertificateDocument,
  _id: string,
  keys: string,
): Promise<BatchDocument> {
  const existing = await records.read('batches', _id);
  if (existing !== undefined) return existing;
  const issuedAt = clock.now();
  const firstSerial = await reserveSerials(counters, keys);
  const expiresAt = issuedAt + POLICIES.attestation.lifetime;
  const batch = { _id, certificateId, firstSerial, issuedAt, keys, expiresAt };
  if (await records.add('batches', batch)) return batch;
  return (await records.read('batches', _id)) ?? batch;
}

function signBatch(
  { sealer, signer }: BatchPorts,
  { sealedIdentity, expiresAt, assuranceLevel, maskedName }: CertificateDocument,
  { issuedAt, firstSerial }: BatchDocument,
  deviceKeys: readonly string[],
): Promise<readonly SignedAttestation[]> {
  const birth = birthDateOf(sealer.open(sealedIdentity).idNumber.reveal());
  const validity = attestationValidity(birth, expiresAt, issuedAt);
  return signer.sign({ ...validity, deviceKeys, firstSerial, level: assuranceLevel, maskedName });
}

/** Lets a verifier find the certificate by the attestation's place, which is all that a code tells. */
function registerPlace(records: Records, batch: BatchDocument, place: SignedAttestation): Promise<boolean> {
  const { certificateId, expiresAt } = batch;
  return records.add('attestations', { _id: `${place.statusList}.${place.statusIndex}`, certificateId, expiresAt });
}
