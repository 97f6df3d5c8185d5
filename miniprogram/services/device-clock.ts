import { ClockReading } from '../core/trusted-time';

/** Where the engine has it; without it the wall clock is all there is. */
declare const performance: { now(): number } | undefined;

/** The phone's own clocks, in milliseconds; read here and nowhere else. The wall clock may be off: ask `trusted-time`. */
export function readClocks(): ClockReading {
  const wallMs = Date.now();
  return { wallMs, monotonicMs: typeof performance === 'undefined' ? wallMs : performance.now() };
}
