import type { CertificateView } from '#core/contract/answers';
import type { CertificateDocument } from './ports/documents/certificate-documents';

/** What the holder sees of the record. */
export function certificateView(certificate: CertificateDocument): CertificateView {
  const { _id, certificateNumber, maskedName, assuranceLevel, notBefore, expiresAt } = certificate;
  return { certificateId: _id, certificateNumber, maskedName, assuranceLevel, notBefore, expiresAt };
}
