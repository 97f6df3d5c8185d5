/** Numbers that many callers raise at once. */
export interface Counters {
  /** Raises the counter by one while it is below `limit`; false when it is not, and then nothing changed. */
  take(id: string, limit: number): Promise<boolean>;

  /** The counter as it stands; 0 when it was never raised. */
  read(id: string): Promise<number>;

  /** Raises the counter by `amount` and returns where it stood before: a range that nobody else gets. */
  reserve(id: string, amount: number): Promise<number>;
}
