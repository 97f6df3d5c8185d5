import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attestationValidity } from '#core/certificate/attestation-validity';
import { DAY, HOUR } from '#core/clock';
import { ADULT_AGE, isOfAge } from '#core/identity/age';
import { NOW } from '../../fakes/issued';

const ADULT = { year: 1990, month: 1, day: 1 };
const CERTIFICATE_END = NOW + 300 * DAY;

describe('the validity of an attestation', () => {
  test('begins on the full hour and lasts a day', () => {
    const validity = attestationValidity(ADULT, CERTIFICATE_END, NOW + 1234);
    expect(validity).toEqual({ issuedAt: NOW, expiresAt: NOW + DAY, over18: true });
  });

  test('never outlives its certificate', () => {
    expect(attestationValidity(ADULT, NOW + 90, NOW + 30).expiresAt).toBe(NOW + 90);
  });

  test('ends at midnight in Shanghai for somebody about to turn 18, and the next one says so', () => {
    const birth = { year: 2008, month: 6, day: 2 };
    const midnight = Date.parse('2026-06-02T00:00:00+08:00') / 1000;
    expect(attestationValidity(birth, CERTIFICATE_END, NOW)).toEqual({
      issuedAt: NOW,
      expiresAt: midnight,
      over18: false,
    });
    expect(attestationValidity(birth, CERTIFICATE_END, midnight - 1)).toMatchObject({
      expiresAt: midnight,
      over18: false,
    });
    expect(attestationValidity(birth, CERTIFICATE_END, midnight)).toMatchObject({
      expiresAt: midnight + DAY,
      over18: true,
    });
  });

  test('says an age that holds in every second of it, and is never empty or longer than a day', () => {
    const birth = fc.record({
      year: fc.integer({ min: 2007, max: 2009 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(birth, fc.nat(400 * DAY), fc.integer({ min: 1, max: 400 * DAY }), (born, after, left) => {
        const now = NOW - 200 * DAY + after;
        const { issuedAt, expiresAt, over18 } = attestationValidity(born, now + left, now);
        expect(issuedAt % HOUR).toBe(0);
        expect(issuedAt).toBeLessThanOrEqual(now);
        expect(expiresAt).toBeGreaterThan(now);
        expect(expiresAt).toBeLessThanOrEqual(issuedAt + DAY);
        expect(isOfAge(born, ADULT_AGE, now)).toBe(over18);
        expect(isOfAge(born, ADULT_AGE, expiresAt - 1)).toBe(over18);
      }),
      { numRuns: 2_000 },
    );
  });
});
