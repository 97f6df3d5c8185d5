import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import nacl from 'tweetnacl';
import { describe, expect, test } from 'vitest';
import { type AsyncSignatureCheck, checkSignature, publicKeyOf, signerOf } from '#core/certificate/ed25519';
import {
  checkSignatureInThread,
  checkSignatureWithNode,
  signerOfWithNode,
} from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import { fromHex, toHex } from '../../support/hex';
import { RFC_8032 } from '../../vectors/rfc8032-ed25519';
import { SPECCHECK } from '../../vectors/speccheck-ed25519';

/** All verifiers must give the same answer to every input (WIRE). */
const CHECKS: readonly (readonly [string, AsyncSignatureCheck])[] = [
  ['tweetnacl behind the guard', async (...signed) => checkSignature(...signed)],
  ['node:crypto behind the guard', async (...signed) => checkSignatureWithNode(...signed)],
  ['node:crypto in a thread, behind the guard', checkSignatureInThread],
];

/** C2SP/wycheproof testvectors_v1/ed25519_test.json; not in the repository, run wherever it lies beside it. */
const WYCHEPROOF = fileURLToPath(new URL('../../../../shared/vectors/wycheproof-ed25519.json', import.meta.url));

/** A loaded machine takes its time over thousands of signatures. */
const PATIENCE_MS = 60_000;

interface WycheproofGroup {
  readonly publicKey: { readonly pk: string };
  readonly tests: readonly {
    readonly tcId: number;
    readonly msg: string;
    readonly sig: string;
    readonly result: string;
  }[];
}

const SEED = new Uint8Array(32).fill(9);
const MESSAGE = Uint8Array.of(1, 2, 3);

/** y of the points of small order, each with both signs of x, and their non-canonical spellings (RFC 8032 §5.1.3). */
const SMALL_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
].flatMap((hex) => {
  const point = fromHex(hex);
  const negated = fromHex(hex);
  negated[31]! ^= 0x80;
  return [point, negated];
});

test.each(RFC_8032)(
  'RFC 8032 $name: key and signature are the standard’s',
  ({ seed, publicKey, message, signature }) => {
    expect(toHex(publicKeyOf(fromHex(seed)))).toBe(publicKey);
    expect(toHex(signerOf(fromHex(seed))(fromHex(message)))).toBe(signature);
  },
);

describe.each(CHECKS)('%s', (_, check) => {
  test.each(RFC_8032)('accepts RFC 8032 $name', async ({ publicKey, message, signature }) => {
    expect(await check(fromHex(signature), fromHex(message), fromHex(publicKey))).toBe(true);
  });

  test.each(SPECCHECK)(
    'gives libsodium’s answer to case $name',
    async ({ message, publicKey, signature, accepted }) => {
      expect(await check(fromHex(signature), fromHex(message), fromHex(publicKey))).toBe(accepted);
    },
  );

  test('refuses every key and every R of small order, whatever the sign of x', async () => {
    const signature = signerOf(SEED)(MESSAGE);
    for (const point of SMALL_ORDER) {
      expect(await check(signature, MESSAGE, point)).toBe(false);
      expect(await check(Uint8Array.of(...point, ...new Uint8Array(32)), MESSAGE, point)).toBe(false);
      expect(await check(Uint8Array.of(...point, ...signature.subarray(32)), MESSAGE, publicKeyOf(SEED))).toBe(false);
    }
  });

  test('refuses S + L, a second spelling of the same signature', async () => {
    const signature = signerOf(SEED)(MESSAGE);
    const malleable = Uint8Array.of(...signature.subarray(0, 32), ...plusOrder(signature.subarray(32)));
    expect(await check(signature, MESSAGE, publicKeyOf(SEED))).toBe(true);
    expect(await check(malleable, MESSAGE, publicKeyOf(SEED))).toBe(false);
    expect(nacl.sign.detached.verify(MESSAGE, malleable, publicKeyOf(SEED))).toBe(true);
  });

  test('refuses S = L and every higher S', async () => {
    const r = signerOf(SEED)(MESSAGE).subarray(0, 32);
    for (const s of [plusOrder(new Uint8Array(32)), new Uint8Array(32).fill(255)]) {
      expect(await check(Uint8Array.of(...r, ...s), MESSAGE, publicKeyOf(SEED))).toBe(false);
    }
  });

  test.each([
    [0, 32],
    [63, 32],
    [65, 32],
    [64, 0],
    [64, 31],
    [64, 33],
  ])('refuses a signature of %i bytes with a key of %i, without an exception', async (signatureLength, keyLength) => {
    expect(await check(new Uint8Array(signatureLength).fill(3), MESSAGE, new Uint8Array(keyLength).fill(3))).toBe(
      false,
    );
  });

  test.runIf(existsSync(WYCHEPROOF))(
    'gives Wycheproof’s answer to 151 of 151',
    async () => {
      const groups: readonly WycheproofGroup[] = JSON.parse(readFileSync(WYCHEPROOF, 'utf8')).testGroups;
      const results = await Promise.all(
        groups.flatMap(({ publicKey: { pk }, tests }) =>
          tests.map(async ({ tcId, msg, sig, result }) => ({
            tcId,
            isRight: (await check(fromHex(sig), fromHex(msg), fromHex(pk))) === (result === 'valid'),
          })),
        ),
      );
      expect(results.filter(({ isRight }) => !isRight)).toEqual([]);
      expect(results.length).toBe(151);
    },
    PATIENCE_MS,
  );
});

test('phone and cloud make the same signatures', () => {
  const messages = fc.uint8Array({ maxLength: 200 });
  const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(seeds, messages, (seed, message) => {
      expect(signerOfWithNode(seed)(message)).toEqual(signerOf(seed)(message));
    }),
    { numRuns: 30 },
  );
});

test('phone and cloud agree on keys that are no points, and on what was changed at random', () => {
  const parts = fc.record({
    key: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    r: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    s: fc.uint8Array({ minLength: 31, maxLength: 31 }),
  });
  fc.assert(
    fc.property(parts, ({ key, r, s }) => {
      const signature = Uint8Array.of(...r, ...s, 0);
      expect(checkSignatureWithNode(signature, MESSAGE, key)).toBe(checkSignature(signature, MESSAGE, key));
    }),
    { numRuns: 60 },
  );
});

test('core draws no random numbers', () => {
  expect(() => nacl.randomBytes(1)).toThrow();
});

/** L added to a little-endian number of 32 bytes (RFC 8032 §5.1). */
function plusOrder(scalar: Uint8Array): Uint8Array {
  const order = fromHex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
  let carry = 0;
  return scalar.map((byte, at) => {
    const sum = byte + (order[at] ?? 0) + carry;
    carry = sum >> 8;
    return sum & 0xff;
  });
}
