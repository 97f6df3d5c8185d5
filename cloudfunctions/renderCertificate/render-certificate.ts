import type { SignatureCheck } from '#core/certificate/ed25519';
import type { Clock } from '#core/clock';
import type { Input, Output } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import { authenticate } from '#core/presentation/authenticate';
import { certificateView } from '../_shared/certificate-view';
import { findCertificate } from '../_shared/find-certificate';
import type { Caller } from '../_shared/ports/caller';
import type { Records } from '../_shared/ports/records';
import type { TrustSource } from '../_shared/ports/trust-source';
import { requireUsable } from '../_shared/require-usable';
import { drawCard } from './card-svg';

interface Ports {
  readonly clock: Clock;
  readonly records: Records;
  readonly trust: TrustSource;
  readonly checkSignature: SignatureCheck;
}

/**
 * Draws the card around a code that the caller's own phone has just signed. Another's certificate is the same as none.
 * @throws {CtidError} CERTIFICATE_NOT_FOUND, CERTIFICATE_SUSPENDED, CERTIFICATE_SUPERSEDED, CERTIFICATE_REVOKED,
 *   CERTIFICATE_EXPIRED, and the reason why the code itself is refused
 */
export function renderCertificate({ clock, records, trust, checkSignature }: Ports) {
  return async ({ qrText }: Input<'renderCertificate'>, caller: Caller): Promise<Output<'renderCertificate'>> => {
    const context = { now: clock.now(), trust: await trust.current(), checkSignature };
    const { checks, presentation } = authenticate(qrText, context);
    const wrong = checks.find(({ result }) => result !== 'passed');
    if (wrong?.code !== undefined) throw new CtidError(wrong.code);

    const certificate = presentation && (await findCertificate(records, presentation.attestation.claims));
    if (certificate?.caller !== caller.ref) throw new CtidError('CERTIFICATE_NOT_FOUND');
    requireUsable(certificate, context.now);
    return { svg: drawCard(certificateView(certificate), qrText) };
  };
}
