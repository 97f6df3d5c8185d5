import { DAY } from '#core/clock';
import { shanghaiDate } from '#core/identity/calendar-date';
import type { CitizenRegister } from '../../../devtools/authority/citizen-register';
import { syntheticIdNumber } from '../../../devtools/authority/synthetic-id-number';
import { otherPortrait, performerPortrait } from '../../../devtools/performer/portraits';
import { seconds } from '../../../devtools/town/seconds';

/** A person of the town, with a WeChat identity. */
export interface Person {
  readonly name: string;
  readonly idNumber: string;
  readonly openid: string;
}

/** What a person can be otherwise than a grown man with the performer's face. */
export interface Otherwise {
  readonly name?: string;
  readonly age?: number;
  /** Whose portrait the authority has. */
  readonly face?: 'performer' | 'other';
}

const PORTRAITS = { performer: performerPortrait, other: otherPortrait } as const;

/** Lets people move into a town, each with a number and an openid that nobody has had. */
export class Newcomers {
  #people = 0;

  constructor(private readonly register: CitizenRegister) {}

  add({ name = '张演示', age = 36, face = 'performer' }: Otherwise = {}): Person {
    this.#people += 1;
    const { year } = shanghaiDate(seconds());
    const idNumber = syntheticIdNumber(`${year - age}0101`, 2 * this.#people + 1);
    this.register.add({ name, idNumber, cardValidUntil: seconds() + 3650 * DAY }, PORTRAITS[face]());
    return { name, idNumber, openid: `openid-of-${idNumber}` };
  }
}
