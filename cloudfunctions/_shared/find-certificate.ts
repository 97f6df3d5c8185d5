import type { AttestationClaims } from '#core/certificate/attestation-claims';
import type { CertificateDocument } from './ports/documents/certificate-documents';
import type { Records } from './ports/records';

/** The certificate behind an attestation, found by its place in the status lists. */
export async function findCertificate(
  records: Records,
  { statusList, statusIndex }: AttestationClaims,
): Promise<CertificateDocument | undefined> {
  const attestation = await records.read('attestations', `${statusList}.${statusIndex}`);
  return attestation && records.read('certificates', attestation.certificateId);
}
