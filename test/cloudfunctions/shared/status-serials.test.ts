import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { POLICIES } from '#core/policy/policies';
import { STATUS_PLACES } from '#core/status/status-bits';
import { reserveSerials, serialsDealt } from '../../../cloudfunctions/_shared/status-serials';
import { MemoryCounters } from '../../fakes/memory-counters';

const { counters: COUNTERS, block: BLOCK } = POLICIES.statusSerials;
const drawOf = (at: number) => createHash('sha256').update(`batch ${at}`).digest('hex');

describe('serial numbers', () => {
  test('are dealt out once, in whole blocks, by every counter about as often', async () => {
    const counters = new MemoryCounters();
    const firsts = [];
    for (let at = 0; at < 3_200; at++) firsts.push(await reserveSerials(counters, drawOf(at)));
    expect(new Set(firsts).size).toBe(firsts.length);
    expect(firsts.filter((first) => first % BLOCK !== 0)).toEqual([]);
    for (let counter = 0; counter < COUNTERS; counter++) {
      const turns = await counters.read(`statusSerial.${counter}`);
      expect(Math.abs(turns - 3_200 / COUNTERS)).toBeLessThan(60);
    }
  });

  test('say how far they are: all below the one number were dealt out, and none from the other on', async () => {
    const counters = new MemoryCounters();
    expect(await serialsDealt(counters)).toEqual({ least: 0, most: (COUNTERS - 1) * BLOCK });
    const dealt = new Set<number>();
    for (let at = 0; at < 500; at++) {
      dealt.add(await reserveSerials(counters, drawOf(at)));
      const { least, most } = await serialsDealt(counters);
      for (let first = 0; first < least; first += BLOCK) expect(dealt.has(first)).toBe(true);
      expect(Math.max(...dealt)).toBeLessThan(most);
    }
  });

  test('hold a batch in a block, and whole blocks in a status list, by which every counter begins it at the same turn', () => {
    expect(BLOCK).toBeGreaterThanOrEqual(POLICIES.attestation.batchSize);
    expect((STATUS_PLACES / (COUNTERS * BLOCK)) % 1).toBe(0);
  });
});
