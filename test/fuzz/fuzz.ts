import fc from 'fast-check';

/** The day of the first run; `FUZZ_SEED` names another, as a failure prints it. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_125);

/** `FUZZ_TIMES` makes every hunt so many times longer than the minute in `npm test`. */
const TIMES = Number(process.env.FUZZ_TIMES ?? 1);

/** Tries a property so many times, the same way for the same seed: the number of runs bounds it, no clock does. */
export function fuzz<T>(runs: number, given: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(given, holds), settings(runs));
}

/** As `fuzz`, for what answers later. */
export function fuzzAsync<T>(runs: number, given: fc.Arbitrary<T>, holds: (value: T) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(given, holds), settings(runs));
}

function settings(runs: number) {
  return { seed: SEED, numRuns: runs * TIMES, endOnFailure: false };
}
