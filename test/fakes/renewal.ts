import { encodeBase64url } from '#core/bytes/base64url';
import { signerOf } from '#core/certificate/ed25519';
import type { Input } from '#core/contract/functions';
import { renewalBytes } from '#core/contract/signed-request';
import { NOW } from './issued';
import { certificate, deviceKeys, INSTALLATION_SEED } from './world';

/** A renewal that the right phone signed; `seed` makes it another phone's. */
export function renewal(
  changes: Partial<Omit<Input<'renewAttestations'>, 'signature'>> = {},
  seed = INSTALLATION_SEED,
): Input<'renewAttestations'> {
  const request = {
    certificateId: certificate()._id,
    intentId: 'a'.repeat(32),
    deviceKeys: deviceKeys(),
    sentAt: NOW,
    ...changes,
  };
  return { ...request, signature: encodeBase64url(signerOf(seed)(renewalBytes(request))) };
}
