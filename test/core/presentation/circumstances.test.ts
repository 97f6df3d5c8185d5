import { describe, expect, test } from 'vitest';
import { signAttestation } from '#core/certificate/attestation';
import { signerOf } from '#core/certificate/ed25519';
import { signPresentation } from '#core/presentation/presentation';
import { encodeQrText } from '#core/presentation/qr-text';
import type { Check } from '#core/presentation/verdict';
import { CHECK_IDS } from '#core/presentation/verdict';
import { verify } from '#core/presentation/verify';
import { answerText, claims, context, DEVICE_SEED, ISSUER_SEED, NOW, showText, TRUST } from '../../fakes/issued';

const [KEY] = TRUST.issuerKeys;
const trustWith = (changes: Partial<NonNullable<typeof KEY>>) => ({ ...TRUST, issuerKeys: [{ ...KEY!, ...changes }] });

/** A check's outcome in one word or code. */
function resultOf(checks: readonly Check[], id: Check['id']): string | undefined {
  const check = checks.find((made) => made.id === id);
  return check?.code ?? check?.result;
}

describe('the issuer’s key', () => {
  const ISSUED_AT = NOW - 3600;
  test.each([
    ['another number', { kid: 2 }, 'CODE_KEY_UNKNOWN'],
    ['a window that begins a second late', { notBefore: ISSUED_AT + 1 }, 'CODE_KEY_UNKNOWN'],
    ['a window that begins in time', { notBefore: ISSUED_AT }, undefined],
    ['a window that ended as it was issued', { notAfter: ISSUED_AT }, 'CODE_KEY_UNKNOWN'],
    ['a window that ended a second later', { notAfter: ISSUED_AT + 1 }, undefined],
    ['another level', { levels: ['upgraded'] }, 'CODE_KEY_UNKNOWN'],
    ['no level', { levels: [] }, 'CODE_KEY_UNKNOWN'],
    ['another algorithm', { algorithm: -48 }, 'CODE_KEY_UNKNOWN'],
    ['another public key', { publicKey: new Uint8Array(32).fill(4) }, 'CODE_FORGED'],
  ] as const)('with %s gives %s', (_, changes, reason) => {
    const verdict = verify(showText(), context({ trust: trustWith(changes) }));
    if (reason === undefined) expect(verdict.outcome).toBe('accepted');
    else expect(verdict).toMatchObject({ outcome: 'rejected', reason });
  });

  test('missing from an empty list is unknown', () => {
    expect(verify(showText(), context({ trust: { ...TRUST, issuerKeys: [] } }))).toMatchObject({
      reason: 'CODE_KEY_UNKNOWN',
    });
  });

  test('of two with one number, the one whose window covers the issue is taken', () => {
    const older = { ...KEY!, publicKey: new Uint8Array(32).fill(4), notAfter: ISSUED_AT };
    expect(verify(showText(), context({ trust: { ...TRUST, issuerKeys: [older, KEY!] } })).outcome).toBe('accepted');
  });
});

describe('the time of the attestation', () => {
  test.each([
    [NOW + 1, 'accepted', undefined],
    [NOW, 'rejected', 'CODE_EXPIRED'],
  ])('that expires at %i is %s', (expiresAt, outcome, reason) => {
    const verdict = verify(showText({}, { expiresAt, issuedAt: NOW - 3600 }), context());
    expect(verdict).toMatchObject(reason === undefined ? { outcome } : { outcome, reason });
  });

  test('issued in the future by more than the clocks may differ is refused', () => {
    const changes = { issuedAt: NOW + 121, expiresAt: NOW + 7200 };
    expect(verify(showText({}, changes), context())).toMatchObject({ outcome: 'rejected', reason: 'CODE_STALE' });
  });

  test('issued in the future by as much as the clocks may differ is taken', () => {
    const challenge = Uint8Array.of(1, 2, 3, 4, 5, 6);
    const text = answerText({ challenge, audience: 7 }, { issuedAt: NOW + 120, expiresAt: NOW + 7200 });
    const trust = trustWith({ notBefore: NOW - 7200, notAfter: NOW + 7200 });
    expect(verify(text, context({ trust, asked: { challenge, venue: 7 } })).outcome).toBe('accepted');
  });

  test('does not help an answer that comes too late', () => {
    const challenge = Uint8Array.of(1, 2, 3, 4, 5, 6);
    const asked = { challenge, venue: 7, isLate: true } as const;
    const verdict = verify(answerText({ challenge, audience: 7 }), context({ asked }));
    expect(verdict).toMatchObject({ outcome: 'rejected', reason: 'CODE_STALE' });
  });

  test('expired is not helped by answer mode', () => {
    const challenge = Uint8Array.of(1, 2, 3, 4, 5, 6);
    const text = answerText({ challenge, audience: 7 }, { issuedAt: NOW - 7200, expiresAt: NOW - 1 });
    expect(verify(text, context({ asked: { challenge, venue: 7 } }))).toMatchObject({ reason: 'CODE_EXPIRED' });
  });
});

describe('the circumstances', () => {
  test.each([
    ['revoked', 'CERTIFICATE_REVOKED'],
    ['suspended', 'CERTIFICATE_SUSPENDED'],
    ['expired', 'CERTIFICATE_EXPIRED'],
    ['tooOld', 'OFFLINE_DATA_TOO_OLD'],
    [undefined, 'CERTIFICATE_STATUS_UNKNOWN'],
  ] as const)('a certificate that is %s is rejected', (status, reason) => {
    expect(verify(showText(), context({ status }))).toMatchObject({ outcome: 'rejected', reason });
  });

  test('what was valid by ageing data is undecided', () => {
    const verdict = verify(showText(), context({ status: 'ageing' }));
    expect(verdict).toMatchObject({ outcome: 'undecided', reason: 'OFFLINE_DATA_AGEING' });
  });

  test('who is named by the code is named, and nobody else', () => {
    const { maskedName: _name, ...nameless } = claims();
    const statement = { mode: 'show', presentedAt: NOW, nonce: Uint8Array.of(9, 8, 7, 6) } as const;
    const attestation = signAttestation(nameless, 1, signerOf(ISSUER_SEED));
    const text = encodeQrText('presentation', signPresentation(attestation, statement, signerOf(DEVICE_SEED)));
    const verdict = verify(text, context());
    expect(verdict).toEqual({
      outcome: 'accepted',
      checks: verdict.checks,
      disclosure: { level: 'lightweight', over18: true },
    });
  });

  test('a lightweight certificate is not enough where an upgraded one is asked', () => {
    expect(verify(showText(), context({ minimumLevel: 'upgraded' }))).toMatchObject({ reason: 'LEVEL_TOO_LOW' });
    expect(verify(showText({}, { level: 'upgraded' }), context({ minimumLevel: 'upgraded' })).outcome).toBe('accepted');
  });

  test('a code that was shown before is rejected', () => {
    expect(verify(showText(), context({ alreadyShown: true }))).toMatchObject({ reason: 'CODE_ALREADY_SHOWN' });
  });

  test('a minor is rejected without a name, and admitted where minors may enter', () => {
    const text = showText({}, { over18: false });
    const verdict = verify(text, context());
    expect(verdict).toMatchObject({ outcome: 'rejected', reason: 'HOLDER_IS_MINOR' });
    expect(JSON.stringify(verdict)).not.toContain('张');
    expect(verify(text, context({ adultsOnly: false })).outcome).toBe('accepted');
  });

  test('everything wrong at once is listed, and the first in order gives the reason', () => {
    const text = answerText({ challenge: new Uint8Array(6), audience: 7 }, { over18: false });
    const verdict = verify(text, context({ status: 'revoked', minimumLevel: 'upgraded', alreadyShown: true }));
    expect(verdict).toMatchObject({ outcome: 'rejected', reason: 'CODE_FOR_ANOTHER' });
    const failed = verdict.checks.filter(({ result }) => result === 'failed').map(({ id }) => id);
    expect(failed).toEqual(['audience', 'status', 'level', 'showing', 'age']);
  });

  test.each([
    ['stale', showText({ presentedAt: NOW - 121 })],
    ['expired', showText({}, { issuedAt: NOW - 86_400, expiresAt: NOW - 1 })],
  ])('of a code that is %s tell nothing, whatever became of the certificate', (_, text) => {
    const before = verify(text, context());
    expect(before.outcome).toBe('rejected');
    for (const status of ['revoked', 'suspended', 'expired', undefined] as const) {
      expect(verify(text, context({ status, alreadyShown: true, minimumLevel: 'upgraded' }))).toEqual(before);
    }
  });

  test('what is undecided stays so only while nothing failed', () => {
    const text = showText({ presentedAt: NOW - 60 });
    expect(verify(text, context())).toMatchObject({ outcome: 'undecided', reason: 'CODE_CLOCK_OFF' });
    expect(verify(text, context({ status: 'revoked' }))).toMatchObject({
      outcome: 'rejected',
      reason: 'CERTIFICATE_REVOKED',
    });
  });
});

describe('a refusal before both signatures have passed', () => {
  test.each([
    ['no code of ours', () => verify('123', context())],
    ['an unknown key', () => verify(showText({}, { over18: false }), context({ trust: { ...TRUST, issuerKeys: [] } }))],
    ['a forged signature', () => verify(showText({}, { over18: false }), context({ checkSignature: () => false }))],
  ])('tells nothing of the holder: %s', (_, judge) => {
    const verdict = judge();
    expect(verdict.outcome).toBe('rejected');
    expect(verdict).not.toHaveProperty('disclosure');
    for (const id of ['status', 'level', 'showing', 'age'] as const)
      expect(resultOf(verdict.checks, id)).toBe('skipped');
    expect(verdict.checks.map(({ id }) => id)).toEqual([...CHECK_IDS]);
    expect(JSON.stringify(verdict)).not.toContain('张');
  });
});
