import { DAY, HOUR } from '#core/clock';
import { STATUS_PLACES } from '#core/status/status-bits';

/** Below which serial number all were dealt out at a time. */
interface SerialAt {
  readonly at: number;
  readonly serial: number;
}

/** An attestation lives for a day; an hour more covers the clocks of those who look. */
const LIVES = DAY + HOUR;

/**
 * The standings that tell where attestations of the last day lie: the last one from before it, one for each hour since,
 * and that of now.
 */
export function recentSerials(serials: readonly SerialAt[], serial: number, now: number): readonly SerialAt[] {
  const before = serials.filter(({ at }) => at <= now - LIVES).slice(-1);
  const within = serials.filter(({ at }) => at > now - LIVES && hourOf(at) < hourOf(now));
  return [...before, ...within, { at: now, serial }];
}

/**
 * The numbers of the status lists that live attestations point into, and of the next one, which may begin meanwhile.
 * @param most from which serial number on none was dealt out yet
 */
export function liveLists(serials: readonly SerialAt[], most: number): readonly number[] {
  const first = Math.floor((serials[0]?.serial ?? 0) / STATUS_PLACES);
  const last = Math.floor(most / STATUS_PLACES);
  return Array.from({ length: last - first + 2 }, (_, at) => (first + at) % 65_536);
}

function hourOf(at: number): number {
  return Math.floor(at / HOUR);
}
