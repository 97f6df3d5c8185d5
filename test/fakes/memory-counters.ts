import type { Counters } from '../../cloudfunctions/_shared/ports/counters';

/** Counters in memory. */
export class MemoryCounters implements Counters {
  private readonly counters = new Map<string, number>();

  async read(id: string): Promise<number> {
    return this.counters.get(id) ?? 0;
  }

  async reserve(id: string, amount: number): Promise<number> {
    const start = this.counters.get(id) ?? 0;
    this.counters.set(id, start + amount);
    return start;
  }
}
