import { describe, expect, test } from 'vitest';
import { signAttestation } from '#core/certificate/attestation';
import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { DAY, HOUR, MINUTE } from '#core/clock';
import { decodePresentation } from '#core/presentation/presentation';
import { decodeQrText } from '#core/presentation/qr-text';
import { verify } from '#core/presentation/verify';
import { nextCode, type ShownCode } from '../../../../miniprogram/services/wallet/show-code';
import type { HeldAttestation, Wallet } from '../../../../miniprogram/services/wallet/wallet';
import { claims, context, ISSUER_SEED, NOW } from '../../../fakes/issued';

const NONCE = Uint8Array.of(1, 2, 3, 4);

function held(seed: number, usedAt?: number, issuedAt = NOW - HOUR): HeldAttestation {
  const key = new Uint8Array(32).fill(seed);
  const validity = { issuedAt, expiresAt: issuedAt + DAY };
  const own = claims({ deviceKey: publicKeyOf(key), statusIndex: seed, ...validity });
  const attestation = signAttestation(own, 1, signerOf(ISSUER_SEED));
  return { seed: key, attestation, ...(usedAt === undefined ? {} : { usedAt }) };
}

function walletOf(...batch: readonly HeldAttestation[]): Wallet {
  const number = { certificateId: 'c'.repeat(32), certificateNumber: '1234567812345670' };
  const view = {
    maskedName: '张*',
    assuranceLevel: 'lightweight',
    notBefore: NOW - DAY,
    expiresAt: NOW + DAY,
  } as const;
  return { certificate: { ...number, ...view }, batch, installationSeed: new Uint8Array(32) };
}

function shownOf(wallet: Wallet, now = NOW): ShownCode {
  const shown = nextCode(wallet, now, NONCE);
  if ('code' in shown) throw new Error(shown.code);
  return shown;
}

describe('the code to show', () => {
  test('is accepted by a verifier', () => {
    const verdict = verify(shownOf(walletOf(held(1))).qrText, context());
    expect(verdict.outcome).toBe('accepted');
  });

  test('says when it was made, and holds the nonce that was given', () => {
    const presentation = decodePresentation(decodeQrText('presentation', shownOf(walletOf(held(1))).qrText));
    expect(presentation).toMatchObject({ statement: { mode: 'show', presentedAt: NOW, nonce: NONCE } });
  });

  test('uses the next attestation that was never shown', () => {
    const [first, second, third] = [held(1, NOW - HOUR), held(2), held(3)];
    const shown = shownOf(walletOf(first, second, third));
    expect(shown).toMatchObject({ attestation: second.attestation, isFirst: true, isReused: false, remaining: 1 });
  });

  test('stays with one attestation for as long as a showing lasts', () => {
    const [first, second] = [held(1, NOW), held(2)];
    const during = shownOf(walletOf(first, second), NOW + 5 * MINUTE - 1);
    expect(during).toMatchObject({ attestation: first.attestation, isFirst: false, isReused: false, remaining: 1 });
    expect(shownOf(walletOf(first, second), NOW + 5 * MINUTE).attestation).toEqual(second.attestation);
  });

  test('reuses the last attestation of a batch that is used up, and says so', () => {
    const last = held(2, NOW - HOUR);
    const shown = shownOf(walletOf(held(1, NOW - 2 * HOUR), last));
    expect(shown).toMatchObject({ attestation: last.attestation, isReused: true, remaining: 0 });
  });

  test('is none when every attestation is a day old', () => {
    expect(nextCode(walletOf(held(1), held(2)), NOW + 23 * HOUR, NONCE)).toEqual({ code: 'ATTESTATIONS_EXPIRED' });
    expect(shownOf(walletOf(held(1)), NOW + 23 * HOUR - 1).expiresAt).toBe(NOW + 23 * HOUR);
  });

  test('is none when the certificate has ended', () => {
    const wallet = walletOf(held(1, undefined, NOW));
    const ended = { ...wallet, certificate: { ...wallet.certificate, expiresAt: NOW + 60 } };
    expect(nextCode(ended, NOW + 60, NONCE)).toEqual({ code: 'CERTIFICATE_EXPIRED' });
  });

  test('is none by a clock that is before the issuing', () => {
    expect(nextCode(walletOf(held(1)), NOW - 2 * HOUR, NONCE)).toEqual({ code: 'CLOCK_NOT_SYNCHRONISED' });
  });

  test('passes over what cannot be read', () => {
    const damaged = { seed: new Uint8Array(32), attestation: Uint8Array.of(1, 2, 3) };
    expect(shownOf(walletOf(damaged, held(2))).remaining).toBe(0);
    expect(nextCode(walletOf(damaged), NOW, NONCE)).toEqual({ code: 'ATTESTATIONS_EXPIRED' });
  });

  test('fits the QR code', () => {
    expect(decodeQrText('presentation', shownOf(walletOf(held(1))).qrText).length).toBeLessThanOrEqual(249);
  });
});
