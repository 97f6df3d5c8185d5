/** A day of the civil calendar. */
export interface CalendarDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/** China Standard Time is UTC+8 all year since 1992: the offset in seconds. */
const SHANGHAI_OFFSET = 8 * 3600;

/** The day in Shanghai at `time` (seconds since 1970). */
export function shanghaiDate(time: number): CalendarDate {
  const date = new Date((time + SHANGHAI_OFFSET) * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day in Shanghai as on ID cards: 2027.01.31. @param time seconds since 1970 */
export function dottedDate(time: number): string {
  const { year, month, day } = shanghaiDate(time);
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('.');
}

/** The hour in Shanghai at `time`, 0–23. */
export function shanghaiHour(time: number): number {
  return new Date((time + SHANGHAI_OFFSET) * 1000).getUTCHours();
}

/** The second at which that day begins in Shanghai. A day that does not exist rolls over, as 29 February to 1 March. */
export function shanghaiMidnight({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / 1000 - SHANGHAI_OFFSET;
}

/** True when the calendar has such a day: one that it has not rolls over into another month. Years from 100. */
export function isRealDate({ year, month, day }: CalendarDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1;
}
