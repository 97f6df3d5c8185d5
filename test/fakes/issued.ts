import { signAttestation } from '#core/certificate/attestation';
import type { AttestationClaims } from '#core/certificate/attestation-claims';
import { checkSignature, publicKeyOf, signerOf } from '#core/certificate/ed25519';
import type { AuthenticationContext } from '#core/presentation/authenticate';
import { type DeviceStatement, signPresentation } from '#core/presentation/presentation';
import { encodeQrText } from '#core/presentation/qr-text';
import type { Circumstances } from '#core/presentation/verify';
import type { TrustList } from '#core/trust/trust-list';

/** 2026-06-01T12:00:00+08:00. */
export const NOW = 1_780_286_400;

export const ISSUER_SEED = new Uint8Array(32).fill(1);
export const DEVICE_SEED = new Uint8Array(32).fill(2);

export const TRUST: TrustList = {
  version: 1,
  issuedAt: NOW - 3600,
  expiresAt: NOW + 86_400,
  issuerKeys: [
    {
      kid: 1,
      algorithm: -8,
      publicKey: publicKeyOf(ISSUER_SEED),
      notBefore: NOW - 86_400,
      notAfter: NOW + 86_400,
      levels: ['lightweight', 'upgraded'],
    },
  ],
  receiptKeys: [],
  statusListKeys: [],
  operatorKeys: [],
  supervisorKeys: [],
  statusLists: [],
  oldestApp: '0.1.0',
};

export function claims(changes: Partial<AttestationClaims> = {}): AttestationClaims {
  return {
    issuedAt: NOW - 3600,
    expiresAt: NOW - 3600 + 86_400,
    deviceKey: publicKeyOf(DEVICE_SEED),
    statusList: 3,
    statusIndex: 1_000_000,
    level: 'lightweight',
    over18: true,
    maskedName: '张*',
    ...changes,
  };
}

export function presentationBytes(statement: DeviceStatement, changes: Partial<AttestationClaims> = {}): Uint8Array {
  const attestation = signAttestation(claims(changes), 1, signerOf(ISSUER_SEED));
  return signPresentation(attestation, statement, signerOf(DEVICE_SEED));
}

export function showText({ presentedAt = NOW } = {}, changes: Partial<AttestationClaims> = {}): string {
  const statement = { mode: 'show', presentedAt, nonce: Uint8Array.of(9, 8, 7, 6) } as const;
  return encodeQrText('presentation', presentationBytes(statement, changes));
}

export function answerText(
  { challenge, audience, presentedAt = NOW }: { challenge: Uint8Array; audience: number; presentedAt?: number },
  changes: Partial<AttestationClaims> = {},
): string {
  const statement = { mode: 'answer', presentedAt, challenge, audience } as const;
  return encodeQrText('presentation', presentationBytes(statement, changes));
}

export function context(changes: Partial<AuthenticationContext & Circumstances> = {}) {
  return {
    now: NOW,
    trust: TRUST,
    checkSignature,
    minimumLevel: 'lightweight',
    adultsOnly: true,
    status: 'valid',
    alreadyShown: false,
    ...changes,
  } as const;
}
