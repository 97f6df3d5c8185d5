import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Counters } from '../../cloudfunctions/_shared/ports/counters';

/** What every implementation of the port Counters must do. */
export function countersContract(open: () => Counters): void {
  const counters = () => open();

  it('returns where the counter stood before', async () => {
    const id = randomUUID();
    expect(await counters().read(id)).toBe(0);
    expect(await counters().reserve(id, 24)).toBe(0);
    expect(await counters().read(id)).toBe(24);
    expect(await counters().reserve(id, 24)).toBe(24);
    expect(await counters().reserve(id, 1)).toBe(48);
  });

  it('gives twenty concurrent callers disjoint ranges without a gap, whatever each asks for', async () => {
    const id = randomUUID();
    const amounts = Array.from({ length: 20 }, (_, at) => at + 1);
    const starts = await Promise.all(amounts.map((amount) => counters().reserve(id, amount)));
    const ranges = starts.map((start, at) => ({ start, end: start + (amounts[at] ?? 0) }));
    const inOrder = ranges.sort((a, b) => a.start - b.start);
    expect(inOrder.map(({ start }) => start)).toEqual([0, ...inOrder.slice(0, -1).map(({ end }) => end)]);
    expect(await counters().reserve(id, 1)).toBe(210);
  });

  it('keeps counters apart', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await counters().reserve(one, 3);
    expect(await counters().reserve(other, 1)).toBe(0);
  });
}
