import { Anchor, anchorAfterSleep, anchorAt, anchorFromOffset, trustedMsAt } from '../core/trusted-time';
import { readClocks } from './device-clock';
import { keepPlain, readPlain } from './storage/plain-storage';

/** How far the wall clock is behind the trusted time, in milliseconds; kept for the next start. */
const OFFSET_KEY = 'clockOffsetMs';

let anchor: Anchor | undefined;

/** Takes up the last run's offset, until the server says better. Call once, before anything asks for the time. */
export function restoreTime(): void {
  const offsetMs = readPlain(OFFSET_KEY);
  if (typeof offsetMs === 'number' && Number.isFinite(offsetMs)) anchor ??= anchorFromOffset(offsetMs, readClocks());
}

/** @param roundTripMs how long the answer with the server's time took */
export function synchronise(serverSeconds: number, roundTripMs = 0): void {
  const reading = readClocks();
  anchor = anchorAt(serverSeconds, roundTripMs, reading);
  keepPlain(OFFSET_KEY, anchor.trustedMs - reading.wallMs);
}

/** Seconds since 1970, whole; the phone's own clock as long as the server never said the time. */
export function trustedNow(): number {
  const reading = readClocks();
  return Math.floor((anchor === undefined ? reading.wallMs : trustedMsAt(anchor, reading)) / 1000);
}

/** Seconds that the phone's clock is behind (negative: ahead); undefined when the server never said the time. */
export function clockOffset(): number | undefined {
  const reading = readClocks();
  return anchor && Math.round((trustedMsAt(anchor, reading) - reading.wallMs) / 1000);
}

/** The mini-program leaves the screen: what passes from now on may be sleep. */
export function leaveFront(): void {
  const reading = readClocks();
  anchor = anchor && { trustedMs: trustedMsAt(anchor, reading), reading };
}

/** The mini-program is on the screen again. */
export function returnToFront(): void {
  anchor = anchor && anchorAfterSleep(anchor, readClocks());
}
