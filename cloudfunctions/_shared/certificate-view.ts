import type { CertificateView } from '#core/contract/functions';
import type { CertificateDocument } from './ports/collections';

/** What the holder sees of the record. */
export function certificateView(certificate: CertificateDocument): CertificateView {
  const { certificateNumber, maskedName, assuranceLevel, notBefore, expiresAt } = certificate;
  return { certificateNumber, maskedName, assuranceLevel, notBefore, expiresAt };
}
