import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { decodeAttestation } from '#core/certificate/attestation';
import { signedBytes } from '#core/certificate/cose-sign1';
import { publicKeyOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { hmacInternalLetters } from '../../../cloudfunctions/_shared/adapters/hmac-internal-letters';
import { checkSignatureWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import type { BatchOrder } from '../../../cloudfunctions/_shared/ports/attestation-signer';
import type { InternalLetter } from '../../../cloudfunctions/_shared/ports/internal-letters';
import { signAttestations } from '../../../cloudfunctions/signAttestations/sign-attestations';
import { FixedClock } from '../../fakes/fixed-clock';
import { ISSUER_SEED, NOW } from '../../fakes/issued';
import { countedStatusPlaces, fixedIssuerKeys } from '../../fakes/issuing';
import { deviceKeys } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

const KEY = Buffer.alloc(32, 5).toString('base64url');

const ORDER: BatchOrder = {
  deviceKeys: deviceKeys().slice(0, 3),
  firstSerial: 60,
  issuedAt: NOW,
  expiresAt: NOW + DAY,
  level: 'lightweight',
  over18: true,
  maskedName: '张*',
};

beforeEach(() => {
  vi.stubEnv('INTERNAL_CALL_KEY', KEY);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

function setUp() {
  const clock = new FixedClock(NOW);
  const letters = hmacInternalLetters(clock);
  const sign = signAttestations({ letters, issuerKeys: fixedIssuerKeys, statusPlaces: countedStatusPlaces });
  const letterOf = (order: object) => letters.write(JSON.stringify({ ask: 'attestations', order }));
  const signed = async (letter: InternalLetter) => {
    const answer = await sign(letter);
    return 'attestations' in answer ? answer.attestations : [];
  };
  return { clock, letters, sign, signed, letterOf };
}

describe('signAttestations', () => {
  test('signs one attestation for each key, at consecutive places of the permutation', async () => {
    const { signed: signedOf, letterOf } = setUp();
    const attestations = await signedOf(letterOf(ORDER));
    expect(attestations.map(({ statusIndex }) => statusIndex)).toEqual([60, 61, 62]);
    for (const { signed, statusList, statusIndex } of attestations) {
      const attestation = decodeAttestation(decodeBase64url(signed));
      expect(attestation.claims).toMatchObject({ issuedAt: NOW, expiresAt: NOW + DAY, statusList, statusIndex });
      expect(checkSignatureWithNode(attestation.signature, signedBytes(attestation), publicKeyOf(ISSUER_SEED))).toBe(
        true,
      );
    }
  });

  test('gives the same bytes for the same order', async () => {
    const { sign, letterOf, clock } = setUp();
    const first = await sign(letterOf(ORDER));
    clock.advance(500);
    expect(await sign(letterOf(ORDER))).toEqual(first);
  });

  test('opens letters of its own minute only', async () => {
    const { sign, letterOf, clock } = setUp();
    const letter = letterOf(ORDER);
    clock.set(NOW + 60);
    expect(await codeFrom(sign(letter))).toBeUndefined();
    clock.set(NOW + 61);
    expect(await codeFrom(sign(letter))).toBe('CALL_REFUSED');
    clock.set(NOW - 61);
    expect(await codeFrom(sign(letter))).toBe('CALL_REFUSED');
  });

  test('refuses a letter that was changed in any part, or written with another secret', async () => {
    const { sign, letterOf } = setUp();
    const letter = letterOf(ORDER);
    const raised = JSON.stringify({ ask: 'attestations', order: { ...ORDER, level: 'upgraded' } });
    vi.stubEnv('INTERNAL_CALL_KEY', Buffer.alloc(32, 6).toString('base64url'));
    const foreign = hmacInternalLetters(new FixedClock(NOW)).write(letter.body);
    const changed = [
      { ...letter, body: raised },
      { ...letter, sentAt: letter.sentAt + 1 },
      { ...letter, mac: '0'.repeat(64) },
      { ...letter, mac: letter.mac.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
      { ...letter, body: '' },
      foreign,
    ];
    for (const one of changed) expect(await codeFrom(sign(one))).toBe('CALL_REFUSED');
  });

  test.each<[string, object]>([
    ['no keys', { deviceKeys: [] }],
    ['31 keys', { deviceKeys: [...deviceKeys(), ...deviceKeys(100).slice(0, 1)] }],
    ['a key of another length', { deviceKeys: ['AAAA'] }],
    ['a level that does not exist', { level: 'highest' }],
    ['a whole name', { maskedName: '张三丰道人' }],
    ['a negative serial', { firstSerial: -1 }],
    ['a time of text', { issuedAt: 'now' }],
    ['an entry too many', { statusIndex: 7 }],
  ])('refuses a genuine order with %s', async (_, changes) => {
    const { sign, letterOf } = setUp();
    expect(await codeFrom(sign(letterOf({ ...ORDER, ...changes })))).toBe('REQUEST_INVALID');
  });

  test('tells its public keys to letters alone, and never a seed', async () => {
    const { sign, letters } = setUp();
    const answer = await sign(letters.write(JSON.stringify({ ask: 'keys', at: NOW })));
    expect(answer).toMatchObject({ issuerKeys: [{ kid: 1, publicKey: encodeBase64url(publicKeyOf(ISSUER_SEED)) }] });
    expect(JSON.stringify(answer)).not.toContain(encodeBase64url(ISSUER_SEED));
    expect(await codeFrom(sign({ body: '{"ask":"keys","at":1}', sentAt: NOW, mac: '0'.repeat(64) }))).toBe(
      'CALL_REFUSED',
    );
  });
});
