import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupCertificateNumber, makeCertificateNumber } from '#core/certificate/certificate-number';

/** Luhn's formula, written the other way round: double every second digit from the right, sum the digits. */
function passesLuhn(number: string): boolean {
  const doubled = Array.from(number, (digit, at) => (at % 2 === 0 ? Number(digit) * 2 : Number(digit)));
  return doubled.reduce((sum, value) => sum + Math.floor(value / 10) + (value % 10), 0) % 10 === 0;
}

describe('a certificate number', () => {
  test('has 16 digits and passes the Luhn formula', () => {
    const fairBytes = fc.uint8Array({ minLength: 32, maxLength: 32, max: 249 });
    fc.assert(
      fc.property(fairBytes, (random) => {
        const number = makeCertificateNumber(random);
        expect(number).toMatch(/^\d{16}$/);
        expect(passesLuhn(number)).toBe(true);
      }),
    );
  });

  test('shows every single mistyped digit', () => {
    const number = makeCertificateNumber(Uint8Array.from({ length: 32 }, (_, at) => at * 7));
    for (let at = 0; at < 16; at++) {
      for (const digit of '0123456789'.replace(number.charAt(at), '')) {
        expect(passesLuhn(number.slice(0, at) + digit + number.slice(at + 1))).toBe(false);
      }
    }
  });

  test('leaves out bytes that would favour low digits', () => {
    const random = Uint8Array.from({ length: 32 }, (_, at) => (at < 10 ? 255 : 11));
    expect(makeCertificateNumber(random).slice(0, 15)).toBe('1'.repeat(15));
    const edges = Uint8Array.from({ length: 32 }, (_, at) => 249 + (at % 2));
    expect(makeCertificateNumber(edges).slice(0, 15)).toBe('9'.repeat(15));
  });

  test('is read in groups of four', () => {
    expect(groupCertificateNumber('1234567812345670')).toBe('1234 5678 1234 5670');
  });
});
