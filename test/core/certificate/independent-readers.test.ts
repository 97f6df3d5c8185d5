import { createPublicKey } from 'node:crypto';
import { Sign1 } from '@auth0/cose';
import { decode, encode, rfc8949EncodeOptions } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBase64url } from '#core/bytes/base64url';
import { encodeCbor } from '#core/bytes/cbor-encode';
import { signAttestation } from '#core/certificate/attestation';
import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { signCounterCode } from '#core/counter/counter-code';
import { decodePresentation } from '#core/presentation/presentation';
import { decodeQrText } from '#core/presentation/qr-text';
import { claims, DEVICE_SEED, ISSUER_SEED, NOW, presentationBytes } from '../../fakes/issued';
import { cborValue } from '../../support/cbor-arbitrary';
import { toHex } from '../../support/hex';

/** What the standards' other implementations make of our bytes: cborg reads CBOR, @auth0/cose reads COSE. */

/** RFC 8949 §4.2.1 as cborg enforces it. */
const STRICT = {
  strict: true,
  useMaps: true,
  rejectDuplicateMapKeys: true,
  allowIndefinite: false,
  allowUndefined: false,
};

const SHOW = presentationBytes({ mode: 'show', presentedAt: NOW, nonce: new Uint8Array(4) });
const ANSWER = presentationBytes({ mode: 'answer', presentedAt: NOW, challenge: new Uint8Array(6), audience: 7 });
const ATTESTATION = signAttestation(claims(), 1, signerOf(ISSUER_SEED));

describe('cborg', () => {
  test('reads what we write, strictly, and finds the same value', () => {
    fc.assert(
      fc.property(cborValue, (value) => {
        expect(decode(encodeCbor(value), STRICT)).toEqual(value);
      }),
    );
  });

  test('writes the same bytes', () => {
    fc.assert(
      fc.property(cborValue, (value) => {
        expect(toHex(encodeCbor(value))).toBe(toHex(encode(value, rfc8949EncodeOptions)));
      }),
    );
  });

  test('reads an attestation as the CWT that the standards describe', () => {
    const [header, unprotected, payload] = decode(ATTESTATION, STRICT);
    expect(decode(header, STRICT)).toEqual(
      new Map<number, unknown>([
        [1, -8],
        [4, Uint8Array.of(1)],
      ]),
    );
    expect(unprotected).toEqual(new Map());
    const given = claims();
    expect(decode(payload, STRICT)).toEqual(
      new Map<number, unknown>([
        [4, given.expiresAt],
        [6, given.issuedAt],
        [
          8,
          new Map([
            [
              1,
              new Map<number, unknown>([
                [1, 1],
                [-1, 6],
                [-2, given.deviceKey],
              ]),
            ],
          ]),
        ],
        [-65_537, [given.statusList, given.statusIndex, 0, true, '张*']],
      ]),
    );
  });
});

describe('@auth0/cose', () => {
  test('verifies the issuer’s signature', async () => {
    await expect(verifies(ATTESTATION, ISSUER_SEED)).resolves.toBeUndefined();
  });

  test.each([
    ['show', SHOW],
    ['answer', ANSWER],
  ])('verifies the device’s signature in %s mode, and the attestation within', async (_, bytes) => {
    await expect(verifies(bytes, DEVICE_SEED)).resolves.toBeUndefined();
    const [attestation] = decode(decodePresentation(bytes).payload, STRICT);
    await expect(verifies(attestation, ISSUER_SEED)).resolves.toBeUndefined();
  });

  test('verifies a counter’s code', async () => {
    const code = { venue: 7, askedAt: NOW, challenge: new Uint8Array(6), purpose: 1 };
    const text = signCounterCode(code, signerOf(DEVICE_SEED));
    await expect(verifies(decodeQrText('counter', text), DEVICE_SEED)).resolves.toBeUndefined();
  });

  test('refuses another key and a changed payload', async () => {
    await expect(verifies(ATTESTATION, DEVICE_SEED)).rejects.toThrow();
    const changed = ATTESTATION.slice();
    changed[40]! ^= 1;
    await expect(verifies(changed, ISSUER_SEED)).rejects.toThrow();
  });
});

function verifies(cose: Uint8Array, seed: Uint8Array): Promise<void> {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(publicKeyOf(seed)) };
  return Sign1.decode(cose).verify(createPublicKey({ key: jwk, format: 'jwk' }));
}
