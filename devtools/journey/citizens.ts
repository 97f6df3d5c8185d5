import { DAY } from '#core/clock';
import { shanghaiDate } from '#core/identity/calendar-date';
import type { CitizenRegister } from '../authority/citizen-register';
import { syntheticIdNumber } from '../authority/synthetic-id-number';
import { otherPortrait, performerPortrait } from '../performer/portraits';
import type { Applicant } from './phone';

/** Three synthetic citizens: county 9999 was never assigned, so that nobody can have their numbers. */
export interface JourneyCitizens {
  /** Has the face of the man in the clips. */
  readonly adult: Applicant;
  /** Has somebody else's face. */
  readonly other: Applicant;
  /** Seventeen, and for want of another performer with the man's face. */
  readonly minor: Applicant;
}

export function addCitizens(register: CitizenRegister, now: number): JourneyCitizens {
  const { year } = shanghaiDate(now);
  const adult = { name: '张演示', idNumber: syntheticIdNumber(`${year - 36}0314`, 1) };
  const other = { name: '李样例', idNumber: syntheticIdNumber(`${year - 41}0808`, 3) };
  const minor = { name: '王模拟', idNumber: syntheticIdNumber(`${year - 17}0101`, 5) };
  const cardValidUntil = now + 3650 * DAY;
  register.add({ ...adult, cardValidUntil }, performerPortrait());
  register.add({ ...other, cardValidUntil }, otherPortrait());
  register.add({ ...minor, cardValidUntil }, performerPortrait());
  return { adult, other, minor };
}
