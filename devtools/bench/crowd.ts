import { signAttestation } from '#core/certificate/attestation';
import { signPresentation } from '#core/presentation/presentation';
import { encodeQrText } from '#core/presentation/qr-text';
import { publicKeyOfWithNode, signerOfWithNode } from '../../cloudfunctions/_shared/adapters/node-ed25519';
import { claims, DEVICE_SEED, ISSUER_SEED, NOW } from '../../test/fakes/issued';

/** A code that nobody showed before, at a place of its own; ten share a device key. */
export interface CrowdCode {
  readonly statusIndex: number;
  readonly qrText: string;
}

/** So many different codes, all shown now. */
export function crowdCodes(count: number): readonly CrowdCode[] {
  const keys = Array.from({ length: Math.ceil(count / 10) }, (_, at) => deviceKey(at));
  const issuer = signerOfWithNode(ISSUER_SEED);
  const common = claims();
  return Array.from({ length: count }, (_, statusIndex) => {
    const { seed, publicKey } = keys[statusIndex % keys.length] ?? deviceKey(0);
    const attestation = signAttestation({ ...common, statusIndex, deviceKey: publicKey }, 1, issuer);
    const statement = { mode: 'show', presentedAt: NOW, nonce: Uint8Array.of(1, 2, 3, 4) } as const;
    const presentation = signPresentation(attestation, statement, signerOfWithNode(seed));
    return { statusIndex, qrText: encodeQrText('presentation', presentation) };
  });
}

function deviceKey(at: number) {
  const seed = DEVICE_SEED.slice();
  new DataView(seed.buffer).setUint32(0, at);
  return { seed, publicKey: publicKeyOfWithNode(seed) };
}
