import { CtidError } from '../errors';

/** 17 bytes fill 41 digits (17 · 8 · log10 2 = 40.94): the longest block that wastes the least in QR numeric mode. */
const BLOCK_BYTES = 17;

/** How many digits hold n bytes: ceil(n · 8 · log10 2), for n = 0…17. */
const DIGITS_OF_BYTES = [0, 3, 5, 8, 10, 13, 15, 17, 20, 22, 25, 27, 29, 32, 34, 37, 39, 41] as const;
const BLOCK_DIGITS = 41;

/** Six digits are taken in one step: 255 · 10^6 and a carry stay below 2^31, where integers are fastest. */
const STEP_DIGITS = 6;
const STEP = 10 ** STEP_DIGITS;

/** Bytes as decimal digits: blocks of 17 bytes → 41 digits, the tail shorter; big endian, zero padded (CTID1). */
export function encodeBase10(bytes: Uint8Array): string {
  let digits = '';
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) digits += encodeBlock(bytes.subarray(at, at + BLOCK_BYTES));
  return digits;
}

/**
 * The bytes of decimal digits; every byte string has exactly one spelling.
 * @throws {CtidError} BASE10_MALFORMED when a length cannot occur, a block overflows or a letter is no ASCII digit
 */
export function decodeBase10(digits: string): Uint8Array {
  if (!/^[0-9]*$/.test(digits)) throw new CtidError('BASE10_MALFORMED', 'not digits');
  const whole = Math.floor(digits.length / BLOCK_DIGITS);
  const tail = DIGITS_OF_BYTES.indexOf((digits.length % BLOCK_DIGITS) as 0);
  if (tail < 0) throw new CtidError('BASE10_MALFORMED', 'impossible length');
  const bytes = new Uint8Array(whole * BLOCK_BYTES + tail);
  for (let block = 0; block * BLOCK_DIGITS < digits.length; block++) {
    const text = digits.slice(block * BLOCK_DIGITS, (block + 1) * BLOCK_DIGITS);
    decodeBlock(text, bytes.subarray(block * BLOCK_BYTES, (block + 1) * BLOCK_BYTES));
  }
  return bytes;
}

function encodeBlock(block: Uint8Array): string {
  const rest = Array.from(block);
  let digits = '';
  for (let count = DIGITS_OF_BYTES[block.length] ?? 0; count > 0; count--) {
    let remainder = 0;
    for (let at = 0; at < rest.length; at++) {
      const value = remainder * 256 + (rest[at] ?? 0);
      rest[at] = Math.floor(value / 10);
      remainder = value % 10;
    }
    digits = remainder + digits;
  }
  return digits;
}

function decodeBlock(digits: string, block: Uint8Array): void {
  const first = digits.length % STEP_DIGITS || STEP_DIGITS;
  for (let from = 0, to = first; from < digits.length; from = to, to += STEP_DIGITS) {
    let carry = Number(digits.slice(from, to));
    for (let at = block.length - 1; at >= 0; at--) {
      const value = (block[at] ?? 0) * STEP + carry;
      block[at] = value & 0xff;
      carry = value >> 8;
    }
    if (carry > 0) throw new CtidError('BASE10_MALFORMED', 'overflow');
  }
}
