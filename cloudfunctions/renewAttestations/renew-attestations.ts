import { decodeBase64url } from '#core/bytes/base64url';
import type { CertificateIssued } from '#core/contract/answers';
import type { Input } from '#core/contract/functions';
import { renewalBytes } from '#core/contract/signed-request';
import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { issueBatch, requireDistinct } from '../_shared/issue-batch';
import { requireOne } from '../_shared/limits';
import type { Caller } from '../_shared/ports/caller';
import type { CertificateDocument } from '../_shared/ports/documents/certificate-documents';
import { requireUsable } from '../_shared/require-usable';
import { askAuthorityAgain } from './ask-authority-again';
import type { Ports } from './ports';

/**
 * The next batch of one-time attestations, for the phone that the certificate was issued to. When it is due, the
 * authority is asked first whether its record still stands. The same intent gets the same batch.
 * @throws {CtidError} DEVICE_KEYS_REPEATED, CERTIFICATE_NOT_FOUND, REQUEST_TIME_WRONG, INSTALLATION_UNKNOWN,
 *   CERTIFICATE_SUPERSEDED, CERTIFICATE_REVOKED, CERTIFICATE_SUSPENDED, CERTIFICATE_EXPIRED, RENEWALS_EXHAUSTED,
 *   AUTHORITY_UNREACHABLE, BATCH_ALREADY_ISSUED
 */
export function renewAttestations(ports: Ports) {
  return async (input: Input<'renewAttestations'>, caller: Caller): Promise<CertificateIssued> => {
    requireDistinct(input.deviceKeys);
    const certificate = await ports.records.read('certificates', input.certificateId);
    if (certificate?.caller !== caller.ref) throw new CtidError('CERTIFICATE_NOT_FOUND');
    requireInstallation(ports, input, certificate);
    requireUsable(certificate, ports.clock.now());

    const rule = `renewals:${certificate._id}`;
    await requireOne(ports, rule, POLICIES.renewals, input.intentId, 'RENEWALS_EXHAUSTED');
    const standing = await askAuthorityAgain(ports, certificate);
    return issueBatch(ports, standing, input.intentId, input.deviceKeys);
  };
}

/** Only the phone that the certificate was issued to holds the key: another one repeats the face check (PRODUCT). */
function requireInstallation(
  { clock, checkSignature }: Ports,
  { signature, ...request }: Input<'renewAttestations'>,
  { installationKey }: CertificateDocument,
): void {
  const isSigned = checkSignature(decodeBase64url(signature), renewalBytes(request), decodeBase64url(installationKey));
  if (!isSigned) throw new CtidError('INSTALLATION_UNKNOWN');
  const isRecent = Math.abs(clock.now() - request.sentAt) <= POLICIES.signedRequest.window;
  if (!isRecent) throw new CtidError('REQUEST_TIME_WRONG');
}
