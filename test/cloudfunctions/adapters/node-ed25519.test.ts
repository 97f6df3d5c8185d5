import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSignature, publicKeyOf, signerOf } from '#core/certificate/ed25519';
import {
  checkSignatureInThread,
  checkSignatureWithNode,
  signerOfWithNode,
  threadSignerOf,
} from '../../../cloudfunctions/_shared/adapters/node-ed25519';

const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
const message = fc.uint8Array({ maxLength: 200 });

describe('Ed25519 by node:crypto', () => {
  it('signs as RFC 8032 §7.1 test 2 says', () => {
    const secret = fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
    const expected =
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';
    expect(Buffer.from(signerOfWithNode(secret)(Uint8Array.of(0x72))).toString('hex')).toBe(expected);
  });

  it('signs the same bytes as the phone does, in a thread as well', async () => {
    await fc.assert(
      fc.asyncProperty(seed, message, async (key, text) => {
        expect(signerOfWithNode(key)(text)).toEqual(signerOf(key)(text));
        expect(await threadSignerOf(key)(text)).toEqual(signerOf(key)(text));
      }),
      { numRuns: 40 },
    );
  });

  it('agrees with the phone on every altered signature, message and key', async () => {
    const alteration = fc.record({
      part: fc.constantFrom(0, 1, 2),
      at: fc.nat(63),
      by: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(seed, message, alteration, async (key, text, { part, at, by }) => {
        const parts = [signerOf(key)(text), Uint8Array.from([...text, 0]), publicKeyOf(key)] as const;
        const altered = parts[part] ?? parts[0];
        const place = at % altered.length;
        altered[place] = (altered[place] ?? 0) ^ by;
        expect(checkSignatureWithNode(...parts)).toBe(checkSignature(...parts));
        expect(checkSignatureWithNode(...parts)).toBe(false);
        expect(await checkSignatureInThread(...parts)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('accepts genuine signatures of more keys than it keeps', async () => {
    const text = Uint8Array.of(1);
    for (let count = 0; count < 600; count++) {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const x = new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'));
      const signed = [new Uint8Array(sign(null, text, privateKey)), text, x] as const;
      expect(checkSignatureWithNode(...signed)).toBe(true);
      expect(await checkSignatureInThread(...signed)).toBe(true);
    }
  });

  it.each([0, 31, 33, 64])('never throws for a key of %i bytes', async (length) => {
    const signed = [new Uint8Array(64), new Uint8Array(1), new Uint8Array(length).fill(9)] as const;
    expect(checkSignatureWithNode(...signed)).toBe(false);
    expect(await checkSignatureInThread(...signed)).toBe(false);
  });
});

function fromHex(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}
