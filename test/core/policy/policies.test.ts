import { describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '#core/clock';
import { POLICIES } from '#core/policy/policies';
import { FRESHNESS, REFRESH_INTERVAL } from '#core/presentation/freshness';

describe('the policies', () => {
  test('are those of the product', () => {
    expect(POLICIES).toMatchObject({
      attestation: { lifetime: DAY, batchSize: 30 },
      certificate: { lifetime: 365 * DAY },
      challenge: { lifetime: 90, perDay: 5 },
      identity: { perPair: 3, perNumber: 5, perPersonAfterwards: 1, numbersPerPerson: 2 },
    });
    expect(FRESHNESS).toEqual({ ahead: 10, fresh: 20, undecided: 120 });
  });

  test('remember a showing for longer than a code can be taken', () => {
    expect(POLICIES.showing.rememberedFor).toBeGreaterThan(2 * FRESHNESS.undecided);
  });

  test('refresh a code well before it stops being fresh', () => {
    expect(REFRESH_INTERVAL * 2).toBeLessThan(FRESHNESS.fresh);
  });

  test('give frames no longer than five minutes of life', () => {
    expect(POLICIES.challenge.lifetime).toBeLessThan(5 * MINUTE);
  });
});
