import { hkdfSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { publicKeyOf } from '#core/certificate/ed25519';
import { DAY, HOUR } from '#core/clock';
import { POLICIES } from '#core/policy/policies';
import { derivedIssuerKeys } from '../../../cloudfunctions/_shared/adapters/derived-issuer-keys';
import { NOW } from '../../fakes/issued';

const SECRET = Buffer.alloc(32, 7).toString('base64url');
const TERM = 30 * DAY;
/** When the term that NOW lies in began. */
const BEGAN = Math.floor(NOW / TERM) * TERM;
const MESSAGE = Uint8Array.of(1, 2, 3);

beforeEach(() => {
  vi.stubEnv('CTID_STAGE', 'development');
  vi.stubEnv('ISSUER_SEED', SECRET);
});
afterEach(() => vi.unstubAllEnvs());

describe('the issuer’s keys', () => {
  test('are derived: the same seed gives the same keys, and another one others', () => {
    const [first, again] = [derivedIssuerKeys(), derivedIssuerKeys()];
    expect(again.listedAt(NOW)).toEqual(first.listedAt(NOW));
    expect(again.at(NOW).sign(MESSAGE)).toEqual(first.at(NOW).sign(MESSAGE));
    vi.stubEnv('ISSUER_SEED', Buffer.alloc(32, 8).toString('base64url'));
    const publicKeys = first.listedAt(NOW).map(({ publicKey }) => publicKey);
    for (const { publicKey } of derivedIssuerKeys().listedAt(NOW)) expect(publicKeys).not.toContainEqual(publicKey);
  });

  test('are those of HKDF-SHA256 with the term in the label (RFC 5869)', () => {
    const seed = hkdfSync('sha256', Buffer.alloc(32, 7), '', `ctid issuer ${BEGAN / TERM}`, 32);
    expect(derivedIssuerKeys().listedAt(NOW)[1]?.publicKey).toEqual(publicKeyOf(new Uint8Array(seed)));
  });

  test('sign for thirty days from a full hour on, one after the other without a gap', () => {
    const windows = derivedIssuerKeys()
      .listedAt(NOW)
      .map(({ notBefore, notAfter }) => [notBefore, notAfter]);
    expect(windows).toEqual([-1, 0, 1].map((term) => [BEGAN + term * TERM, BEGAN + (term + 1) * TERM]));
    expect(BEGAN % HOUR).toBe(0);
  });

  test('have a number of one byte that no other listed key has', () => {
    for (let term = 0; term < 300; term++) {
      const kids = derivedIssuerKeys()
        .listedAt(NOW + term * TERM)
        .map(({ kid }) => kid);
      expect(new Set(kids).size).toBe(3);
      for (const kid of kids) expect(kid).toBeLessThan(256);
    }
  });

  test('change with the second in which a term begins', () => {
    const keys = derivedIssuerKeys();
    const number = (BEGAN / TERM) % 256;
    expect(keys.at(BEGAN - 1).kid).toBe((number + 255) % 256);
    expect(keys.at(BEGAN).kid).toBe(number);
  });

  test('are listed before they sign, for longer than a list lives, and as long as what they signed', () => {
    const keys = derivedIssuerKeys();
    const next = keys.at(BEGAN + TERM);
    const isListed = (at: number, kid: number) => keys.listedAt(at).some((key) => key.kid === kid);
    expect(isListed(BEGAN, next.kid)).toBe(true);
    expect(TERM).toBeGreaterThan(POLICIES.publication.trustListLifetime);
    const last = keys.at(BEGAN - 1);
    expect(isListed(BEGAN + POLICIES.attestation.lifetime, last.kid)).toBe(true);
  });
});
