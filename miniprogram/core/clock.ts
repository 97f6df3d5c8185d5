/** The trusted time, as a parameter: nothing in the product reads a clock by itself (HOUSE rule 3). */
export interface Clock {
  /** Seconds since 1970-01-01T00:00:00Z, whole. */
  now(): number;
}

/** Lengths of time, in seconds. */
export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
