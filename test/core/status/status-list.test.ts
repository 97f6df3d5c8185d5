import { inflateSync } from 'node:zlib';
import { decode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSignature, publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { CERTIFICATE_STATUSES } from '#core/lifecycle/certificate-states';
import { offlineStanding } from '#core/status/offline-standing';
import { emptyStatusBits, STATUS_PLACES, setStatus, statusAt } from '#core/status/status-bits';
import { readStatusList, signStatusList, statusListUri } from '#core/status/status-list-token';
import { checkSignatureWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import { zlibCompressor } from '../../../cloudfunctions/_shared/adapters/zlib-compressor';
import { NOW } from '../../fakes/issued';
import { codeOf } from '../../support/code-of';
import { fromHex, toHex } from '../../support/hex';
import { DRAFT_EXAMPLE, DRAFT_TWO_BITS } from '../../vectors/status-list-draft';

const SEED = new Uint8Array(32).fill(21);
const KEY = publicKeyOf(SEED);
const place = fc.integer({ min: 0, max: STATUS_PLACES - 1 });
const status = fc.constantFrom(...CERTIFICATE_STATUSES);

/** The value of two bits, also where it has no meaning to us. */
const valueAt = (bits: Uint8Array, index: number) => ((bits[index >> 2] ?? 0) >> (2 * (index & 3))) & 3;

describe('status bits', () => {
  test('read the draft’s example', () => {
    const bits = inflateSync(fromHex(DRAFT_EXAMPLE.hex));
    expect(DRAFT_EXAMPLE.values.map((_, index) => valueAt(bits, index))).toEqual(DRAFT_EXAMPLE.values);
    expect([0, 1, 2].map((index) => statusAt(bits, index))).toEqual(['revoked', 'suspended', 'valid']);
    expect(statusAt(bits, 3)).toBeUndefined();
  });

  test('read the draft’s list of 2^20 places, and nothing else in it', () => {
    const bits = new Uint8Array(inflateSync(fromHex(DRAFT_TWO_BITS.hex)));
    expect(bits.length * 4).toBe(STATUS_PLACES);
    for (const [index, value] of DRAFT_TWO_BITS.values) expect(valueAt(bits, index)).toBe(value);
    for (const index of DRAFT_TWO_BITS.values.keys()) bits[index >> 2] = 0;
    expect(bits.every((byte) => byte === 0)).toBe(true);
  });

  test('write what the draft compresses to, byte by byte', () => {
    const bits = emptyStatusBits();
    for (const [index, value] of DRAFT_TWO_BITS.values) bits[index >> 2]! |= value << (2 * (index & 3));
    expect(toHex(zlibCompressor.compress(bits))).toBe(DRAFT_TWO_BITS.hex);
  });

  test('keep every place apart from its neighbours', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(place, status), { selector: ([index]) => index, maxLength: 20 }),
        (entries) => {
          const bits = emptyStatusBits();
          for (const [index, value] of entries) setStatus(bits, index, value);
          for (const [index, value] of entries) expect(statusAt(bits, index)).toBe(value);
          for (const [index] of entries) setStatus(bits, index, 'valid');
          expect(bits.every((byte) => byte === 0)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('know nothing beyond the list', () => {
    expect(statusAt(emptyStatusBits(), STATUS_PLACES)).toBeUndefined();
  });
});

const TOKEN = { uri: statusListUri(7), issuedAt: NOW, expiresAt: NOW + DAY, compressed: Uint8Array.of(1, 2, 3) };
const signed = signStatusList(TOKEN, signerOf(SEED));

describe('a status list token', () => {
  test('gives back what was signed', () => {
    expect(readStatusList(signed, KEY, NOW, checkSignature)).toEqual(TOKEN);
  });

  test('is the CWT of the draft to an independent reader', () => {
    const options = { useMaps: true, tags: { 18: (decodeNext: () => unknown) => decodeNext() } } as never;
    const [header, , payload] = decode(signed, options) as [Uint8Array, Map<number, unknown>, Uint8Array];
    expect(decode(header, options)).toEqual(
      new Map<number, unknown>([
        [1, -8],
        [16, 'application/statuslist+cwt'],
      ]),
    );
    const claims = decode(payload, options) as Map<number, unknown>;
    expect(claims.get(2)).toBe('urn:ctid:status-list:7');
    expect([claims.get(6), claims.get(4), claims.get(65_534)]).toEqual([NOW, NOW + DAY, 300]);
    expect(claims.get(65_533)).toEqual(
      new Map<string, unknown>([
        ['lst', TOKEN.compressed],
        ['bits', 2],
      ]),
    );
  });

  test('is refused with any one bit flipped', () => {
    for (let bit = 0; bit < signed.length * 8; bit++) {
      const changed = signed.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      const code = codeOf(() => readStatusList(changed, KEY, NOW, checkSignatureWithNode));
      expect(code).toMatch(/^STATUS_LIST_(FORGED|MALFORMED)$/);
    }
  });

  test('is forged under another key, and expired from its last second on', () => {
    const other = publicKeyOf(new Uint8Array(32).fill(22));
    expect(codeOf(() => readStatusList(signed, other, NOW, checkSignature))).toBe('STATUS_LIST_FORGED');
    expect(codeOf(() => readStatusList(signed, KEY, NOW + DAY - 1, checkSignature))).toBeUndefined();
    expect(codeOf(() => readStatusList(signed, KEY, NOW + DAY, checkSignature))).toBe('STATUS_LIST_EXPIRED');
  });
});

describe('without network', () => {
  test.each([
    [0, 'valid'],
    [DAY - 1, 'valid'],
    [DAY, 'ageing'],
    [3 * DAY - 1, 'ageing'],
    [3 * DAY, 'tooOld'],
  ] as const)('a list of %i s leaves valid as %s', (age, standing) => {
    expect(offlineStanding('valid', NOW - age, NOW)).toBe(standing);
  });

  test('revoked and suspended stay what they are however old the list is', () => {
    for (const age of [0, 2 * DAY, 30 * DAY]) {
      expect(offlineStanding('revoked', NOW - age, NOW)).toBe('revoked');
      expect(offlineStanding('suspended', NOW - age, NOW)).toBe('suspended');
    }
  });
});
