import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { Pace } from '../ports/pace';

/** Measures with the process's monotonic clock. */
export const monotonicPace: Pace = {
  start() {
    const startedAt = performance.now();
    return {
      async until(ms) {
        await setTimeout(Math.max(0, startedAt + ms - performance.now()));
      },
    };
  },
};
