import { describe, expect, test } from 'vitest';
import { checkSignature, publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { readVenueCredential, signVenueCredential, type VenueCredential } from '#core/counter/venue-credential';
import { NOW } from '../../fakes/issued';
import { codeOf } from '../../support/code-of';

const SEED = new Uint8Array(32).fill(51);
const KEYS = [{ kid: 1, publicKey: publicKeyOf(SEED) }];

const CREDENTIAL: VenueCredential = {
  venueId: 7,
  name: '演示网吧',
  opensAt: 8,
  closesAt: 24,
  minimumLevel: 'lightweight',
  signingKey: publicKeyOf(new Uint8Array(32).fill(52)),
  notBefore: NOW,
  expiresAt: NOW + DAY,
};

const codeFor = (changes: Partial<VenueCredential>, now = NOW, keys = KEYS) =>
  codeOf(() =>
    readVenueCredential(signVenueCredential({ ...CREDENTIAL, ...changes }, signerOf(SEED)), keys, now, checkSignature),
  );

describe('a venue credential', () => {
  test('gives back what the operator signed', () => {
    const signed = signVenueCredential(CREDENTIAL, signerOf(SEED));
    expect(readVenueCredential(signed, KEYS, NOW, checkSignature)).toEqual(CREDENTIAL);
  });

  test('holds from its first second until before its last', () => {
    expect(codeFor({}, NOW - 1)).toBe('VENUE_CREDENTIAL_EXPIRED');
    expect(codeFor({}, NOW + DAY - 1)).toBeUndefined();
    expect(codeFor({}, NOW + DAY)).toBe('VENUE_CREDENTIAL_EXPIRED');
  });

  test('of more than a day is refused, whoever signed it', () => {
    expect(codeFor({ expiresAt: NOW + DAY + 1 })).toBe('VENUE_CREDENTIAL_EXPIRED');
  });

  test('is believed under the operator’s keys alone', () => {
    expect(codeFor({}, NOW, [])).toBe('VENUE_CREDENTIAL_FORGED');
    expect(codeFor({}, NOW, [{ kid: 1, publicKey: publicKeyOf(new Uint8Array(32).fill(53)) }])).toBe(
      'VENUE_CREDENTIAL_FORGED',
    );
  });

  test('that is something else is malformed', () => {
    expect(codeOf(() => readVenueCredential(Uint8Array.of(0x80), KEYS, NOW, checkSignature))).toBe(
      'VENUE_CREDENTIAL_MALFORMED',
    );
    expect(codeFor({ opensAt: 25 })).toBe('VENUE_CREDENTIAL_MALFORMED');
  });
});
