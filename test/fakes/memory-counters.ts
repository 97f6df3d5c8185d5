import type { Counters } from '../../cloudfunctions/_shared/ports/counters';

/** Counters in memory. */
export class MemoryCounters implements Counters {
  private readonly counters = new Map<string, number>();

  async take(id: string, limit: number): Promise<boolean> {
    const n = this.counters.get(id) ?? 0;
    if (n >= limit) return false;
    this.counters.set(id, n + 1);
    return true;
  }

  async read(id: string): Promise<number> {
    return this.counters.get(id) ?? 0;
  }

  async reserve(id: string, amount: number): Promise<number> {
    const start = this.counters.get(id) ?? 0;
    this.counters.set(id, start + amount);
    return start;
  }
}
