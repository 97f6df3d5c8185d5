import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeCbor } from '#core/bytes/cbor-encode';
import type { CborValue } from '#core/bytes/cbor-value';
import { signAttestation } from '#core/certificate/attestation';
import { decodeCose, signCose } from '#core/certificate/cose-sign1';
import { signerOf } from '#core/certificate/ed25519';
import { freshnessOf } from '#core/presentation/freshness';
import { type DeviceStatement, decodePresentation, signPresentation } from '#core/presentation/presentation';
import { showingId } from '#core/presentation/showing-id';
import { claims, DEVICE_SEED, ISSUER_SEED, NOW, presentationBytes } from '../../fakes/issued';
import { codeOf } from '../../support/code-of';

const sign = signerOf(DEVICE_SEED);
const time = fc.nat(0xffffffff);
const statement: fc.Arbitrary<DeviceStatement> = fc.oneof(
  fc.record({
    mode: fc.constant('show' as const),
    presentedAt: time,
    nonce: fc.uint8Array({ minLength: 4, maxLength: 4 }),
  }),
  fc.record({
    mode: fc.constant('answer' as const),
    presentedAt: time,
    challenge: fc.uint8Array({ minLength: 6, maxLength: 6 }),
    audience: fc.nat(0xffffffff),
  }),
);

describe('a presentation', () => {
  const attestation = signAttestation(claims(), 1, signerOf(ISSUER_SEED));

  test('gives back statement and attestation', () => {
    fc.assert(
      fc.property(statement, (given) => {
        const read = decodePresentation(signPresentation(attestation, given, sign));
        expect(read.statement).toEqual(given);
        expect(read.attestation.claims).toEqual(claims());
      }),
      { numRuns: 20 },
    );
  });

  test.each<[string, CborValue[]]>([
    ['without a nonce', [attestation, NOW]],
    ['with a nonce of 6 bytes and no audience', [attestation, NOW, new Uint8Array(6)]],
    ['with a nonce of 4 bytes and an audience', [attestation, NOW, new Uint8Array(4), 7]],
    ['with a fifth entry', [attestation, NOW, new Uint8Array(6), 7, 0]],
    ['with a negative time', [attestation, -1, new Uint8Array(4)]],
    ['with a time of text', [attestation, 'now', new Uint8Array(4)]],
    ['with an attestation of text', ['attestation', NOW, new Uint8Array(4)]],
    ['with a negative audience', [attestation, NOW, new Uint8Array(6), -7]],
  ])('is refused %s', (_, parts) => {
    expect(codeOf(() => decodePresentation(signCose(encodeCbor(parts), sign)))).toBe('COSE_MALFORMED');
  });

  test('is refused with another protected header than its own', () => {
    const { payload } = decodeCose(presentationBytes({ mode: 'show', presentedAt: NOW, nonce: new Uint8Array(4) }));
    const header = encodeCbor(
      new Map<number, CborValue>([
        [1, -8],
        [4, Uint8Array.of(1)],
      ]),
    );
    expect(codeOf(() => decodePresentation(signCose(payload, sign, header)))).toBe('COSE_MALFORMED');
  });
});

describe('a showing', () => {
  const idOf = (changes: object) =>
    showingId(
      decodePresentation(presentationBytes({ mode: 'show', presentedAt: NOW, nonce: new Uint8Array(4), ...changes })),
    );

  test('is another with another time or nonce, and the same whatever its signature’s bytes', () => {
    const id = idOf({});
    expect(idOf({ presentedAt: NOW + 1 })).not.toBe(id);
    expect(idOf({ nonce: Uint8Array.of(0, 0, 0, 1) })).not.toBe(id);
    const read = decodePresentation(presentationBytes({ mode: 'show', presentedAt: NOW, nonce: new Uint8Array(4) }));
    expect(showingId({ ...read, signature: new Uint8Array(64) })).toBe(id);
  });
});

describe('freshness', () => {
  test('sweeps every second from a day behind to a day ahead', () => {
    for (let age = -86_400; age <= 86_400; age++) {
      const expected = age >= -10 && age <= 20 ? 'fresh' : Math.abs(age) <= 120 ? 'undecided' : 'stale';
      if (freshnessOf(NOW - age, NOW) !== expected) expect.fail(`${age} s`);
    }
  });
});
