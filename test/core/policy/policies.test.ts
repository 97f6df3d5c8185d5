import { describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '#core/clock';
import { POLICIES } from '#core/policy/policies';
import { FRESHNESS, REFRESH_INTERVAL } from '#core/presentation/freshness';

describe('the policies', () => {
  test('are those of the product', () => {
    expect(POLICIES).toMatchObject({
      attestation: { lifetime: DAY, batchSize: 30 },
      certificate: { lifetime: 365 * DAY },
      challenge: { lifetime: 90 },
      challenges: { most: 5, window: DAY },
      idNumbers: { most: 2, window: DAY },
      refusalsOfPair: { most: 3, window: DAY },
      refusalsOfNumber: { most: 5, window: DAY },
      refusalsOfPairAfterwards: { most: 1, window: DAY },
      offline: { fresh: DAY, usable: 3 * DAY },
    });
    expect(FRESHNESS).toEqual({ ahead: 10, fresh: 20, undecided: 120 });
  });

  test('remember a showing for longer than a code can be taken', () => {
    expect(POLICIES.showing.rememberedFor).toBeGreaterThan(POLICIES.offline.usable + 2 * FRESHNESS.undecided);
  });

  test('refresh a code well before it stops being fresh', () => {
    expect(REFRESH_INTERVAL * 2).toBeLessThan(FRESHNESS.fresh);
  });

  test('give frames no longer than five minutes of life', () => {
    expect(POLICIES.challenge.lifetime).toBeLessThan(5 * MINUTE);
  });
});
