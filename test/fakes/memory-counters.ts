import type { Counters } from '../../cloudfunctions/_shared/ports/counters';

/** Counters in memory. */
export class MemoryCounters implements Counters {
  private readonly counters = new Map<string, number>();

  async reserve(id: string, amount: number): Promise<number> {
    const start = this.counters.get(id) ?? 0;
    this.counters.set(id, start + amount);
    return start;
  }
}
