import { signAttestation } from '#core/certificate/attestation';
import { type AttestationClaims, encodeClaims } from '#core/certificate/attestation-claims';
import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { type DeviceStatement, signPresentation } from '#core/presentation/presentation';
import { encodeQrText } from '#core/presentation/qr-text';
import { toHex } from '../support/hex';
import { ASKED, NOW, SEEDS } from './parties';

export const CLAIMS: AttestationClaims = {
  issuedAt: NOW - 3600,
  expiresAt: NOW - 3600 + 86_400,
  deviceKey: publicKeyOf(SEEDS.device),
  statusList: 3,
  statusIndex: 1_000_000,
  level: 'lightweight',
  over18: true,
  maskedName: '张*',
};

const { maskedName: _, ...AGE_ONLY } = CLAIMS;

export const SHOW: DeviceStatement = { mode: 'show', presentedAt: NOW, nonce: Uint8Array.of(9, 8, 7, 6) };
export const ANSWER: DeviceStatement = {
  mode: 'answer',
  presentedAt: NOW,
  challenge: ASKED.challenge,
  audience: ASKED.venue,
};

const CASES: readonly { name: string; claims: AttestationClaims; statement: DeviceStatement }[] = [
  { name: 'show mode with a masked name', claims: CLAIMS, statement: SHOW },
  { name: 'show mode, age only', claims: AGE_ONLY, statement: SHOW },
  { name: 'answer mode with a masked name', claims: CLAIMS, statement: ANSWER },
  { name: 'answer mode, age only', claims: AGE_ONLY, statement: ANSWER },
  {
    name: 'upgraded, a name outside the basic plane',
    claims: { ...CLAIMS, level: 'upgraded', maskedName: '𠮷*' },
    statement: SHOW,
  },
  { name: 'a minor', claims: { ...AGE_ONLY, over18: false }, statement: SHOW },
];

/** From claims to text, with every step between. */
export function presentationVectors() {
  return CASES.map(({ name, claims, statement }) => {
    const attestation = signAttestation(claims, 1, signerOf(SEEDS.issuer));
    const presentation = signPresentation(attestation, statement, signerOf(SEEDS.device));
    return {
      name,
      claims: { ...claims, deviceKey: toHex(claims.deviceKey) },
      statement: statementInHex(statement),
      claimsBytes: toHex(encodeClaims(claims)),
      attestation: toHex(attestation),
      presentation: toHex(presentation),
      text: encodeQrText('presentation', presentation),
    };
  });
}

function statementInHex(statement: DeviceStatement) {
  if (statement.mode === 'show') return { ...statement, nonce: toHex(statement.nonce) };
  return { ...statement, challenge: toHex(statement.challenge) };
}
