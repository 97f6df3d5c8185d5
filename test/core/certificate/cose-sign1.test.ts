import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeCbor } from '#core/bytes/cbor-encode';
import type { CborValue } from '#core/bytes/cbor-value';
import { decodeCose, EDDSA_HEADER, signCose, signedBytes } from '#core/certificate/cose-sign1';
import { checkSignature, publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { codeOf } from '../../support/code-of';
import { toHex } from '../../support/hex';

const SEED = new Uint8Array(32).fill(7);
const PAYLOAD = Uint8Array.of(1, 2, 3);
const SIGNATURE = new Uint8Array(64);

describe('COSE_Sign1', () => {
  test('gives back what was signed, under a signature that is good', () => {
    const sign = signerOf(SEED);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (payload) => {
        const cose = decodeCose(signCose(payload, sign));
        expect(cose.payload).toEqual(payload);
        expect(cose.protectedHeader).toEqual(EDDSA_HEADER);
        expect(checkSignature(cose.signature, signedBytes(cose), publicKeyOf(SEED))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  test('signs the Sig_structure of RFC 9052 §4.4', () => {
    const bytes = signedBytes({ protectedHeader: EDDSA_HEADER, payload: PAYLOAD });
    expect(toHex(bytes)).toBe(`84${'6a5369676e617475726531'}43a10127${'40'}43010203`);
  });

  test.each<[string, CborValue]>([
    ['three parts', [EDDSA_HEADER, new Map(), PAYLOAD]],
    ['five parts', [EDDSA_HEADER, new Map(), PAYLOAD, SIGNATURE, 0]],
    ['no array', PAYLOAD],
    ['an unprotected header that says something', [EDDSA_HEADER, new Map([[1, -8]]), PAYLOAD, SIGNATURE]],
    ['an unprotected header that is an array', [EDDSA_HEADER, [], PAYLOAD, SIGNATURE]],
    ['a protected header that is not serialised', [new Map([[1, -8]]), new Map(), PAYLOAD, SIGNATURE]],
    ['a payload of text', [EDDSA_HEADER, new Map(), 'abc', SIGNATURE]],
    ['a signature of 63 bytes', [EDDSA_HEADER, new Map(), PAYLOAD, new Uint8Array(63)]],
    ['a signature of 65 bytes', [EDDSA_HEADER, new Map(), PAYLOAD, new Uint8Array(65)]],
  ])('refuses %s', (_, value) => {
    expect(codeOf(() => decodeCose(encodeCbor(value)))).toBe('COSE_MALFORMED');
  });

  test('refuses the tagged form: one structure has one spelling', () => {
    const tagged = Uint8Array.of(0xd2, ...signCose(PAYLOAD, signerOf(SEED)));
    expect(codeOf(() => decodeCose(tagged))).toBe('CBOR_MALFORMED');
  });
});
