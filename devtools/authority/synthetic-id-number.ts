import { checkLetterOf } from '#core/identity/id-number';

/** Guangdong, county 9999: never assigned (GB/T 2260), so that no real person can have the number. */
const REGION = '449999';

/**
 * An ID number that no real person can have.
 * @param birth the date of birth, YYYYMMDD
 * @param sequence 1–999, odd for men and even for women (GB 11643-1999 §4.2.3)
 */
export function syntheticIdNumber(birth: string, sequence: number): string {
  const digits = REGION + birth + String(sequence).padStart(3, '0');
  return digits + checkLetterOf(digits);
}

export function isSynthetic(idNumber: string): boolean {
  return idNumber.startsWith(REGION);
}
