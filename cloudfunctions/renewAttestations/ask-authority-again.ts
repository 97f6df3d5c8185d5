import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import type { CertificateDocument } from '../_shared/ports/documents/certificate-documents';
import { revoke } from '../_shared/supersede';
import type { Ports } from './ports';

/**
 * Asks the authority whether name and number still belong together and until when the card holds: a name changes, a
 * holder dies, a card is replaced. A record that no longer stands ends the certificate; one that does is sealed with the
 * current key, so that those before it need not be kept for longer.
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
  const standing = { authorityAskedAt: now, expiresAt, sealedIdentity: sealer.seal({ name, idNumber }) };
  // Who was revoked meanwhile keeps no identity, and gets none back.
  await records.swap('certificates', _id, { authorityAskedAt, state: 'valid' }, standing);
  if (now >= expiresAt) throw new CtidError('CERTIFICATE_EXPIRED');
  return { ...certificate, expiresAt };
}
