import { CalendarDate, shanghaiMidnight } from './calendar-date';

/** Under this age a guardian applies, before any camera (PIPL article 31). */
export const GUARDIAN_AGE = 14;

/** Under this age nobody may enter an internet café (Regulation on Internet Cafés, article 21). */
export const ADULT_AGE = 18;

/**
 * When somebody reaches `age`: the midnight in Shanghai that begins the birthday, in seconds since 1970.
 * Born on 29 February, the day is 1 March in a common year.
 */
export function reachesAgeAt(birth: CalendarDate, age: number): number {
  return shanghaiMidnight({ ...birth, year: birth.year + age });
}

/** True when `age` is reached at `time`. */
export function isOfAge(birth: CalendarDate, age: number, time: number): boolean {
  return time >= reachesAgeAt(birth, age);
}
