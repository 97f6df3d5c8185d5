import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeCbor } from '#core/bytes/cbor-encode';
import type { CborValue } from '#core/bytes/cbor-value';
import { ASSURANCE_LEVELS } from '#core/certificate/assurance-level';
import { decodeAttestation, signAttestation } from '#core/certificate/attestation';
import { decodeClaims, encodeClaims } from '#core/certificate/attestation-claims';
import { decodeCose, EDDSA_HEADER, signCose } from '#core/certificate/cose-sign1';
import { signerOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { claims, ISSUER_SEED, NOW } from '../../fakes/issued';
import { codeOf } from '../../support/code-of';

const anyClaims = fc.record({
  issuedAt: fc.nat(0x7fffffff),
  lifetime: fc.integer({ min: 1, max: DAY }),
  deviceKey: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  statusList: fc.nat(0xffff),
  statusIndex: fc.nat(0xfffff),
  level: fc.constantFrom(...ASSURANCE_LEVELS),
  over18: fc.boolean(),
  maskedName: fc.constantFrom('张*', '欧*', '𠮷*', 'A*'),
});

/** A COSE key (RFC 9053 §7.2): an Ed25519 one unless something else is said. */
function coseKey({ type = 1, curve = 6, length = 32 } = {}): CborValue {
  return new Map<number, CborValue>([
    [1, type],
    [-1, curve],
    [-2, new Uint8Array(length).fill(5)],
  ]);
}

/** The claims' map with single entries replaced, or taken out by `undefined`. */
function claimsWith(changes: Record<number, CborValue | undefined>): Uint8Array {
  const entries = new Map<number, CborValue>([
    [4, NOW + DAY],
    [6, NOW],
    [8, new Map([[1, coseKey()]])],
    [-65537, [3, 7, 0, true, '张*']],
  ]);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) entries.delete(Number(name));
    else entries.set(Number(name), value);
  }
  return encodeCbor(entries);
}

describe('attestation claims', () => {
  test('give back what was encoded, with and without a name', () => {
    fc.assert(
      fc.property(anyClaims, fc.boolean(), ({ lifetime, maskedName, ...rest }, isNamed) => {
        const given = { ...rest, expiresAt: rest.issuedAt + lifetime, ...(isNamed ? { maskedName } : {}) };
        expect(decodeClaims(encodeClaims(given))).toEqual(given);
      }),
    );
  });

  test.each<[string, Record<number, CborValue | undefined>]>([
    ['a missing claim', { 8: undefined }],
    ['a claim too many', { 1: 'issuer' }],
    ['a day and a second', { 4: NOW + DAY + 1 }],
    ['no time at all', { 4: NOW }],
    ['a negative time', { 6: -1 }],
    ['a level that does not exist', { [-65537]: [3, 7, 2, true] }],
    ['an age that is a number', { [-65537]: [3, 7, 0, 1] }],
    ['a validity that ends before it begins', { 4: NOW - 1 }],
    ['a status list of 65,536', { [-65537]: [65_536, 7, 0, true] }],
    ['a whole name', { [-65537]: [3, 7, 0, true, '张三丰'] }],
    ['a name without its asterisk', { [-65537]: [3, 7, 0, true, '张三'] }],
    ['no name but an asterisk', { [-65537]: [3, 7, 0, true, '*'] }],
    ['a sixth entry', { [-65537]: [3, 7, 0, true, '张*', 0] }],
    ['a key of another type', { 8: new Map([[1, coseKey({ type: 2 })]]) }],
    ['a key of another curve', { 8: new Map([[1, coseKey({ curve: 4 })]]) }],
    ['a key of 31 bytes', { 8: new Map([[1, coseKey({ length: 31 })]]) }],
    ['a key of 33 bytes', { 8: new Map([[1, coseKey({ length: 33 })]]) }],
    ['another confirmation method', { 8: new Map([[3, new Uint8Array(32)]]) }],
  ])('refuse %s', (_, changes) => {
    expect(codeOf(() => decodeClaims(claimsWith({})))).toBeUndefined();
    expect(codeOf(() => decodeClaims(claimsWith(changes)))).toBe('COSE_MALFORMED');
  });
});

describe('an attestation', () => {
  test('is a CWT whose header names algorithm and key', () => {
    const attestation = decodeAttestation(signAttestation(claims(), 200, signerOf(ISSUER_SEED)));
    expect(attestation).toMatchObject({ kid: 200, claims: claims() });
  });

  test.each<[string, Uint8Array]>([
    ['no key', EDDSA_HEADER],
    [
      'another algorithm',
      encodeCbor(
        new Map<number, CborValue>([
          [1, -7],
          [4, Uint8Array.of(1)],
        ]),
      ),
    ],
    [
      'a key of two bytes',
      encodeCbor(
        new Map<number, CborValue>([
          [1, -8],
          [4, Uint8Array.of(1, 2)],
        ]),
      ),
    ],
    [
      'a critical header',
      encodeCbor(
        new Map<number, CborValue>([
          [1, -8],
          [2, [9]],
          [4, Uint8Array.of(1)],
        ]),
      ),
    ],
  ])('is refused when its header has %s', (_, header) => {
    const { payload } = decodeCose(signAttestation(claims(), 1, signerOf(ISSUER_SEED)));
    const signed = signCose(payload, signerOf(ISSUER_SEED), header);
    expect(codeOf(() => decodeAttestation(signed))).toBe('COSE_MALFORMED');
  });
});
