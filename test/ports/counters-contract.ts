import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Counters } from '../../cloudfunctions/_shared/ports/counters';

/** What every implementation of the port Counters must do. */
export function countersContract(open: () => Counters): void {
  const counters = () => open();

  describe('taking', () => {
    it('starts at zero and counts every one taken', async () => {
      const id = randomUUID();
      expect(await counters().read(id)).toBe(0);
      expect(await counters().take(id, 5)).toBe(true);
      expect(await counters().take(id, 5)).toBe(true);
      expect(await counters().read(id)).toBe(2);
    });

    it('stops at the limit and changes nothing there', async () => {
      const id = randomUUID();
      await counters().take(id, 1);
      expect(await counters().take(id, 1)).toBe(false);
      expect(await counters().read(id)).toBe(1);
    });

    it('gives nothing at limit zero', async () => {
      const id = randomUUID();
      expect(await counters().take(id, 0)).toBe(false);
      expect(await counters().read(id)).toBe(0);
    });

    it('never exceeds the limit with twenty at once', async () => {
      const id = randomUUID();
      const taken = await Promise.all(Array.from({ length: 20 }, () => counters().take(id, 7)));
      expect(taken.filter(Boolean)).toHaveLength(7);
      expect(await counters().read(id)).toBe(7);
    });
  });

  describe('reserving', () => {
    it('returns where the counter stood before', async () => {
      const id = randomUUID();
      expect(await counters().reserve(id, 24)).toBe(0);
      expect(await counters().reserve(id, 24)).toBe(24);
      expect(await counters().read(id)).toBe(48);
    });

    it('gives twenty concurrent callers disjoint ranges without a gap, whatever each asks for', async () => {
      const id = randomUUID();
      const amounts = Array.from({ length: 20 }, (_, at) => at + 1);
      const starts = await Promise.all(amounts.map((amount) => counters().reserve(id, amount)));
      const ranges = starts.map((start, at) => ({ start, end: start + (amounts[at] ?? 0) }));
      const inOrder = ranges.sort((a, b) => a.start - b.start);
      expect(inOrder.map(({ start }) => start)).toEqual([0, ...inOrder.slice(0, -1).map(({ end }) => end)]);
      expect(await counters().read(id)).toBe(210);
    });
  });

  it('keeps counters apart', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await counters().take(one, 3);
    expect(await counters().read(other)).toBe(0);
  });
}
