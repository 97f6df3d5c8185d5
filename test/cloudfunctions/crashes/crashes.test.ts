import { describe, expect, test } from 'vitest';
import { makeCafe } from '../../fakes/cafe';
import { sweepCrashes, untilFinal } from '../../support/crash-sweep';
import { COUNTER_SCENARIOS } from './counter-scenarios';
import { HOLDER_SCENARIOS } from './holder-scenarios';
import { TIMER_SCENARIOS } from './timer-scenarios';

/** A loaded machine takes its time over some hundreds of worlds. */
const PATIENCE_MS = 120_000;

describe('whatever fails at any one call, and the call is repeated', () => {
  test.each([...HOLDER_SCENARIOS, ...COUNTER_SCENARIOS, ...TIMER_SCENARIOS])(
    '$name ends as if nothing had',
    async ({ leastCalls, prepare, call, holds }) => {
      const calls = await sweepCrashes(async (trouble, name) => {
        const world = await makeCafe();
        await prepare?.(world);
        const answer = await untilFinal(
          () => call(trouble.around(world)),
          () => call(world),
        );
        await new Promise(setImmediate);
        await holds(world, answer, name);
      });
      expect(calls).toBeGreaterThanOrEqual(leastCalls);
    },
    PATIENCE_MS,
  );
});
