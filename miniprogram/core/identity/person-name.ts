import { CtidError } from '../errors';

/**
 * A name as on the ID card: Han characters, with `·` between the parts of a minority name; 2–50 code points.
 * Han includes the rare characters outside the basic plane and the ideographic zero 〇 (GB 18030-2022, level 3).
 */
const NAME = /^[\p{Script=Han}]+(·[\p{Script=Han}]+)*$/u;
const LONGEST = 50;

/** Other dots and spaces that keyboards give for the separator of minority names, U+00B7 on ID cards. */
const SEPARATORS = /[•‧・･∙．.]/gu;
const SPACES = /\s/gu;

/**
 * The one spelling of a name: spaces taken out, the separator always `·`, characters composed (NFC).
 * @throws {CtidError} NAME_INVALID
 */
export function normalizePersonName(typed: string): string {
  const name = typed.normalize('NFC').replace(SPACES, '').replace(SEPARATORS, '·');
  const length = Array.from(name).length;
  if (length < 2 || length > LONGEST || !NAME.test(name)) throw new CtidError('NAME_INVALID');
  return name;
}

/** The first code point and an asterisk, as in 张*: at most 5 bytes of UTF-8. */
export function maskPersonName(name: string): string {
  const [first = ''] = Array.from(name);
  return `${first}*`;
}
