import { CtidError } from '#core/errors';
import type { CertificateDocument } from './ports/documents/certificate-documents';

/**
 * Something can be shown of the certificate at `now`.
 * @throws {CtidError} CERTIFICATE_SUSPENDED, CERTIFICATE_SUPERSEDED, CERTIFICATE_REVOKED, CERTIFICATE_EXPIRED
 */
export function requireUsable({ state, revokedBecause, expiresAt }: CertificateDocument, now: number): void {
  if (state === 'suspended') throw new CtidError('CERTIFICATE_SUSPENDED');
  if (state === 'revoked' && revokedBecause === 'superseded') throw new CtidError('CERTIFICATE_SUPERSEDED');
  if (state !== 'valid') throw new CtidError('CERTIFICATE_REVOKED');
  if (now >= expiresAt) throw new CtidError('CERTIFICATE_EXPIRED');
}
