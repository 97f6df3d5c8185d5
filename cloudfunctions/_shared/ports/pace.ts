/** Time that passes while a call runs, for answers that must not tell by their speed. */
export interface Pace {
  /** Starts measuring; `until(ms)` waits until that many milliseconds have passed since. */
  start(): { until(ms: number): Promise<void> };
}
