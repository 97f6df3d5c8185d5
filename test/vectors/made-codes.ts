import { encodeCbor } from '#core/bytes/cbor-encode';
import type { CborValue } from '#core/bytes/cbor-value';
import { signAttestation } from '#core/certificate/attestation';
import type { AttestationClaims } from '#core/certificate/attestation-claims';
import { signCose } from '#core/certificate/cose-sign1';
import { signerOf } from '#core/certificate/ed25519';
import { type DeviceStatement, signPresentation } from '#core/presentation/presentation';
import { encodeQrText } from '#core/presentation/qr-text';
import { SEEDS } from './parties';
import { CLAIMS, SHOW } from './presentation-vectors';

interface Making {
  readonly claims?: Partial<AttestationClaims>;
  readonly statement?: DeviceStatement;
  readonly kid?: number;
  readonly issuerSeed?: Uint8Array;
  readonly deviceSeed?: Uint8Array;
}

/** The bytes of a code that differs from a good one in what is given. */
export function madeBytes(making: Making = {}): Uint8Array {
  const { claims = {}, statement = SHOW, kid = 1, issuerSeed = SEEDS.issuer, deviceSeed = SEEDS.device } = making;
  const attestation = signAttestation({ ...CLAIMS, ...claims }, kid, signerOf(issuerSeed));
  return signPresentation(attestation, statement, signerOf(deviceSeed));
}

export function madeText(making: Making = {}): string {
  return encodeQrText('presentation', madeBytes(making));
}

/** A code whose device signed something of another shape. */
export function oddText(parts: CborValue, header?: Uint8Array): string {
  return encodeQrText('presentation', signCose(encodeCbor(parts), signerOf(SEEDS.device), header));
}

/** The text of altered bytes. */
export function alteredText(alter: (bytes: Uint8Array) => Uint8Array): string {
  return encodeQrText('presentation', alter(madeBytes()));
}
