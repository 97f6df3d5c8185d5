/** Numbers that many callers raise at once. */
export interface Counters {
  /** Where the counter stands; 0 when it was never raised. */
  read(id: string): Promise<number>;

  /** Raises the counter by `amount` and returns where it stood before: a range that nobody else gets. */
  reserve(id: string, amount: number): Promise<number>;
}
