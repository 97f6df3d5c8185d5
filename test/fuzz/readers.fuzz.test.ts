import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyHead } from '#core/audit/audit-chain';
import { readAuditDay, signAuditDay } from '#core/audit/audit-day';
import { decodeCbor } from '#core/bytes/cbor-decode';
import { encodeCbor } from '#core/bytes/cbor-encode';
import { listOf } from '#core/certificate/cbor-shape';
import { decodeCose, signCose } from '#core/certificate/cose-sign1';
import { DAY } from '#core/clock';
import { readCounterCode, signCounterCode } from '#core/counter/counter-code';
import { readVenueCredential, signVenueCredential } from '#core/counter/venue-credential';
import type { ErrorCode } from '#core/errors';
import { decodeQrText, encodeQrText } from '#core/presentation/qr-text';
import { readStatusList, signStatusList, statusListUri } from '#core/status/status-list-token';
import { readTrustList } from '#core/trust/read-trust-list';
import { certifyListKey, signTrustList } from '#core/trust/sign-trust-list';
import {
  checkSignatureWithNode as checkSignature,
  publicKeyOfWithNode,
  signerOfWithNode,
} from '../../cloudfunctions/_shared/adapters/node-ed25519';
import { NOW, TRUST } from '../fakes/issued';
import { codeOf } from '../support/code-of';
import { concatBytes } from '../support/concat-bytes';
import { toHex } from '../support/hex';
import { byteMutation, type Mutation, several } from './byte-mutations';
import { cborMutation } from './cbor-mutations';
import { fuzz } from './fuzz';

/** One party signs all of it here: what is hunted for lies in the reading. */
const SEED = new Uint8Array(32).fill(71);
const KEY = publicKeyOfWithNode(SEED);
const sign = signerOfWithNode(SEED);

interface Reader {
  readonly name: string;
  readonly genuine: Uint8Array;
  readonly read: (bytes: Uint8Array) => unknown;
  /** The same document with its payload mutated and signed again. */
  readonly resigned: (mutate: Mutation) => Uint8Array;
  readonly codes: readonly ErrorCode[];
}

/** A COSE_Sign1 whose payload is mutated under a good signature. */
function resign(cose: Uint8Array, mutate: Mutation): Uint8Array {
  const { payload, protectedHeader } = decodeCose(cose);
  return signCose(mutate(payload), sign, protectedHeader);
}

const certificate = certifyListKey({ publicKey: KEY, notBefore: NOW - DAY, notAfter: NOW + DAY }, sign);
const services = [{ kid: 1, publicKey: KEY }];
const trustList = signTrustList(
  { ...TRUST, receiptKeys: services, statusLists: [statusListUri(0)] },
  certificate,
  sign,
);
const compressed = Uint8Array.from({ length: 40 }, (_, at) => at);
const statusList = signStatusList({ uri: statusListUri(0), issuedAt: NOW, expiresAt: NOW + DAY, compressed }, sign);
const counterCode = signCounterCode({ venue: 7, askedAt: NOW, challenge: new Uint8Array(6), purpose: 1 }, sign);
const chains = ['20260601.0', '20260601.f'];
const heads = chains.map((chain) => ({ chain, ...emptyHead(chain) }));
const auditDay = signAuditDay({ day: '20260601', previous: 'x', heads }, sign);
const credential = signVenueCredential(
  {
    venueId: 7,
    name: '演示网吧',
    opensAt: 8,
    closesAt: 24,
    minimumLevel: 'lightweight',
    signingKey: KEY,
    notBefore: NOW,
    expiresAt: NOW + DAY,
  },
  sign,
);

const READERS: readonly Reader[] = [
  {
    name: 'readTrustList',
    genuine: trustList,
    read: (bytes) => readTrustList(bytes, { rootKey: KEY, now: NOW, leastVersion: 1, checkSignature }),
    resigned: (mutate) => {
      const [, list] = listOf(decodeCbor(trustList));
      return encodeCbor([certificate, resign(list as Uint8Array, mutate)]);
    },
    codes: ['TRUST_LIST_MALFORMED', 'TRUST_LIST_FORGED', 'TRUST_LIST_EXPIRED', 'TRUST_LIST_ROLLED_BACK'],
  },
  {
    name: 'readTrustList, by its list key’s certificate',
    genuine: trustList,
    read: (bytes) => readTrustList(bytes, { rootKey: KEY, now: NOW, leastVersion: 1, checkSignature }),
    resigned: (mutate) => {
      const [, list] = listOf(decodeCbor(trustList));
      return encodeCbor([resign(certificate, mutate), list ?? 0]);
    },
    codes: ['TRUST_LIST_MALFORMED', 'TRUST_LIST_FORGED', 'TRUST_LIST_EXPIRED'],
  },
  {
    name: 'readStatusList',
    genuine: statusList,
    read: (bytes) => readStatusList(bytes, KEY, NOW, checkSignature),
    resigned: (mutate) => concatBytes(statusList.subarray(0, 1), resign(statusList.subarray(1), mutate)),
    codes: ['STATUS_LIST_MALFORMED', 'STATUS_LIST_FORGED', 'STATUS_LIST_EXPIRED'],
  },
  {
    name: 'readCounterCode',
    genuine: decodeQrText('counter', counterCode),
    read: (bytes) =>
      readCounterCode(encodeQrText('counter', bytes), NOW, (id) => (id === 7 ? KEY : undefined), checkSignature),
    resigned: (mutate) => resign(decodeQrText('counter', counterCode), mutate),
    codes: [
      ...(['CODE_NOT_OURS', 'BASE10_MALFORMED', 'CBOR_MALFORMED', 'COSE_MALFORMED'] as const),
      ...(['VENUE_NOT_AUTHORISED', 'CODE_FORGED', 'CODE_EXPIRED'] as const),
    ],
  },
  {
    name: 'readVenueCredential',
    genuine: credential,
    read: (bytes) => readVenueCredential(bytes, services, NOW, checkSignature),
    resigned: (mutate) => resign(credential, mutate),
    codes: ['VENUE_CREDENTIAL_MALFORMED', 'VENUE_CREDENTIAL_FORGED', 'VENUE_CREDENTIAL_EXPIRED'],
  },
  {
    name: 'readAuditDay',
    genuine: auditDay,
    read: (bytes) => readAuditDay(bytes, KEY, checkSignature),
    resigned: (mutate) => resign(auditDay, mutate),
    codes: ['AUDIT_DAY_FORGED'],
  },
];

const mutation = several(fc.oneof(byteMutation, cborMutation));

describe.each(READERS)('$name', ({ genuine, read, resigned, codes }) => {
  test('reads what was signed', () => {
    expect(codeOf(() => read(genuine))).toBeUndefined();
    expect(toHex(resigned((payload) => payload))).toBe(toHex(genuine));
  });

  test('refuses a mutation by a name of its own, unless nothing was changed', () => {
    fuzz(4_000, mutation, (mutate) => {
      const bytes = mutate(genuine);
      const code = codeOf(() => read(bytes));
      if (code === undefined) expect(toHex(bytes)).toBe(toHex(genuine));
      else expect(codes).toContain(code);
    });
  });

  test('reads or refuses by a name of its own what was mutated before it was signed', () => {
    fuzz(4_000, mutation, (mutate) => {
      const code = codeOf(() => read(resigned(mutate)));
      if (code !== undefined) expect(codes).toContain(code);
    });
  });
});
