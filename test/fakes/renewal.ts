import { encodeBase64url } from '#core/bytes/base64url';
import type { Input } from '#core/contract/functions';
import { renewalBytes } from '#core/contract/signed-request';
import { signerOfWithNode } from '../../cloudfunctions/_shared/adapters/node-ed25519';
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
  return { ...request, signature: encodeBase64url(signerOfWithNode(seed)(renewalBytes(request))) };
}
