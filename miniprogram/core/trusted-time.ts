/**
 * The phone's two clocks at one moment, in milliseconds. The wall clock goes on while the phone sleeps and can be set;
 * the monotonic one cannot be set, and may stand still in sleep.
 */
export interface ClockReading {
  readonly wallMs: number;
  readonly monotonicMs: number;
}

/** A moment whose time is known by the server's word, and what the phone's clocks showed then. */
export interface Anchor {
  readonly trustedMs: number;
  readonly reading: ClockReading;
}

/** Of a whole second that the server says, half has passed on average; so has half of the way there and back. */
export function anchorAt(serverSeconds: number, roundTripMs: number, reading: ClockReading): Anchor {
  return { trustedMs: serverSeconds * 1000 + 500 + roundTripMs / 2, reading };
}

/** An anchor out of an earlier run, when only the difference to the wall clock could be kept. */
export function anchorFromOffset(offsetMs: number, reading: ClockReading): Anchor {
  return { trustedMs: reading.wallMs + offsetMs, reading };
}

/** The time now, for a mini-program that was in front since the anchor: whoever set the wall clock meanwhile changed nothing. */
export function trustedMsAt({ trustedMs, reading }: Anchor, now: ClockReading): number {
  return trustedMs + now.monotonicMs - reading.monotonicMs;
}

/** What passed between two readings, with the phone awake or asleep: the clock that went further is right. */
export function passedMs(from: ClockReading, now: ClockReading): number {
  return Math.max(now.wallMs - from.wallMs, now.monotonicMs - from.monotonicMs);
}

/** An anchor at `now`, for a mini-program that was in the background since the old one, where the phone may have slept. */
export function anchorAfterSleep({ trustedMs, reading }: Anchor, now: ClockReading): Anchor {
  return { trustedMs: trustedMs + passedMs(reading, now), reading: now };
}
