import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import type { CertificateDocument } from '../_shared/ports/documents/certificate-documents';
import { revoke } from '../_shared/supersede';
import type { Ports } from './ports';

/**
 * Asks the authority whether name and number still belong together and until when the card holds: a name changes, a
 * holder dies, a card is replaced. A record that no longer stands ends the certificate.
 * @throws {CtidError} CERTIFICATE_REVOKED, CERTIFICATE_EXPIRED, AUTHORITY_UNREACHABLE
 */
export async function askAuthorityAgain(ports: Ports, certificate: CertificateDocument): Promise<CertificateDocument> {
  const { clock, records, sealer, authority } = ports;
  const now = clock.now();
  const { _id, authorityAskedAt, sealedIdentity } = certificate;
  if (now < authorityAskedAt + POLICIES.authority.askedAgainAfter) return certificate;

  const { name, idNumber } = sealer.open(sealedIdentity);
  const record = await authority.lookUp(name, idNumber);
  if (record === undefined) {
    await revoke(ports, _id, 'recordChanged');
    throw new CtidError('CERTIFICATE_REVOKED');
  }
  const expiresAt = Math.min(certificate.expiresAt, record.cardValidUntil);
  await records.swap('certificates', _id, { authorityAskedAt }, { authorityAskedAt: now, expiresAt });
  if (now >= expiresAt) throw new CtidError('CERTIFICATE_EXPIRED');
  return { ...certificate, expiresAt };
}
