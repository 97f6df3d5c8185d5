/** A certificate number has 15 random digits and a check digit. */
const RANDOM_DIGITS = 15;

/**
 * A certificate number: 16 digits, the last by the Luhn formula (ISO/IEC 7812-1:2017, Annex B).
 * @param random 32 bytes; those of 250 and more would favour low digits and are left out
 */
export function makeCertificateNumber(random: Uint8Array): string {
  const fair = Array.from(random).filter((byte) => byte < 250);
  const digits = fair
    .slice(0, RANDOM_DIGITS)
    .map((byte) => byte % 10)
    .join('');
  return digits + luhnDigitOf(digits);
}

/** The number in groups of four, as people read it. */
export function groupCertificateNumber(number: string): string {
  return (number.match(/\d{4}/g) ?? []).join(' ');
}

function luhnDigitOf(digits: string): number {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, at) => total + luhnValue(Number(digit), at % 2 === 0), 0);
  return (10 - (sum % 10)) % 10;
}

function luhnValue(digit: number, isDoubled: boolean): number {
  const value = isDoubled ? digit * 2 : digit;
  return value > 9 ? value - 9 : value;
}
