import { describe, expect, test } from 'vitest';
import { decodeCbor } from '#core/bytes/cbor-decode';
import { encodeCbor } from '#core/bytes/cbor-encode';
import { checkSignature, publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { readTrustList, type TrustAnchor } from '#core/trust/read-trust-list';
import { certifyListKey, signTrustList } from '#core/trust/sign-trust-list';
import type { ListKey, TrustList } from '#core/trust/trust-list';
import { decodeTrustList, encodeTrustList } from '#core/trust/trust-list-codec';
import { checkSignatureWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import { NOW, TRUST } from '../../fakes/issued';
import { codeOf } from '../../support/code-of';

const ROOT_SEED = new Uint8Array(32).fill(11);
const LIST_SEED = new Uint8Array(32).fill(12);
const OTHER_SEED = new Uint8Array(32).fill(13);

const LIST: TrustList = {
  ...TRUST,
  version: 41,
  receiptKeys: [{ kid: 1, publicKey: new Uint8Array(32).fill(3) }],
  supervisorKeys: [new Uint8Array(32).fill(4)],
  statusLists: ['https://status.example/0'],
};

const LIST_KEY: ListKey = { publicKey: publicKeyOf(LIST_SEED), notBefore: NOW - DAY, notAfter: NOW + 89 * DAY };

const ANCHOR: TrustAnchor = { rootKey: publicKeyOf(ROOT_SEED), now: NOW, leastVersion: 41, checkSignature };

/** A loaded machine takes its time over thousands of signatures. */
const PATIENCE_MS = 60_000;

interface Signing {
  readonly list?: Partial<TrustList>;
  readonly key?: Partial<ListKey>;
  readonly rootSeed?: Uint8Array;
  readonly listSeed?: Uint8Array;
}

function signed({ list = {}, key = {}, rootSeed = ROOT_SEED, listSeed = LIST_SEED }: Signing = {}): Uint8Array {
  const certificate = certifyListKey({ ...LIST_KEY, ...key }, signerOf(rootSeed));
  return signTrustList({ ...LIST, ...list }, certificate, signerOf(listSeed));
}

const codeFor = (bytes: Uint8Array, changes: Partial<TrustAnchor> = {}) =>
  codeOf(() => readTrustList(bytes, { ...ANCHOR, ...changes }));

describe('a trust list', () => {
  test('gives back what was signed', () => {
    expect(decodeTrustList(encodeTrustList(LIST))).toEqual(LIST);
    expect(readTrustList(signed(), ANCHOR)).toEqual(LIST);
  });

  test.each<[string, Signing]>([
    ['another root certified the list key', { rootSeed: OTHER_SEED }],
    ['another key signed the list', { listSeed: OTHER_SEED }],
    ['the root did not certify this list key', { key: { publicKey: publicKeyOf(OTHER_SEED) } }],
  ])('is forged when %s', (_, signing) => {
    expect(codeFor(signed(signing))).toBe('TRUST_LIST_FORGED');
  });

  test.each<[string, Signing, number]>([
    ['is a second over', { list: { expiresAt: NOW } }, NOW],
    ['promises more than seven days', { list: { expiresAt: LIST.issuedAt + 7 * DAY + 1 } }, NOW],
    ['comes before its key may sign', { key: { notBefore: NOW + 1 } }, NOW],
    ['outlives its key', { key: { notAfter: NOW } }, NOW],
  ])('is expired when it %s', (_, signing, now) => {
    expect(codeFor(signed(signing), { now })).toBe('TRUST_LIST_EXPIRED');
  });

  test('holds until the last second of its seven days', () => {
    const list = { expiresAt: LIST.issuedAt + 7 * DAY };
    expect(codeFor(signed({ list }), { now: list.expiresAt - 1 })).toBeUndefined();
    expect(codeFor(signed({ list }), { now: list.expiresAt })).toBe('TRUST_LIST_EXPIRED');
  });

  test('never goes back to an older version, and may stay', () => {
    expect(codeFor(signed({ list: { version: 40 } }))).toBe('TRUST_LIST_ROLLED_BACK');
    expect(codeFor(signed({ list: { version: 41 } }))).toBeUndefined();
    expect(codeFor(signed({ list: { version: 42 } }))).toBeUndefined();
  });

  test(
    'is refused with any one bit flipped',
    () => {
      const bytes = signed();
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const flipped = bytes.slice();
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        const code = codeFor(flipped, { checkSignature: checkSignatureWithNode });
        expect(['TRUST_LIST_MALFORMED', 'TRUST_LIST_FORGED'], `bit ${bit}`).toContain(code);
      }
    },
    PATIENCE_MS,
  );

  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['no pair', encodeCbor([1, 2])],
    ['one part', encodeCbor([new Uint8Array(3)])],
    ['a text', encodeCbor('list')],
  ])('that is %s is malformed', (_, bytes) => {
    expect(codeFor(bytes)).toBe('TRUST_LIST_MALFORMED');
  });

  test('cannot be signed by the root directly, nor be its own certificate', () => {
    const [certificate, list] = decodeCbor(signed()) as [Uint8Array, Uint8Array];
    expect(codeFor(encodeCbor([certificate, certificate]))).toBe('TRUST_LIST_FORGED');
    expect(codeFor(encodeCbor([list, list]))).toBe('TRUST_LIST_FORGED');
    expect(codeFor(signed({ listSeed: ROOT_SEED }))).toBe('TRUST_LIST_FORGED');
  });
});
