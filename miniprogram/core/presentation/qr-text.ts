import { decodeBase10, encodeBase10 } from '../bytes/base10';
import { CtidError } from '../errors';

/** What stands before the digits: 28 is CT on a phone's keypad, then the kind of code. */
const PREFIXES = { presentation: '281', counter: '282' } as const;
export type QrKind = keyof typeof PREFIXES;

/** What QR version 11 level M holds: 249 bytes in this form. */
export const MAX_QR_DIGITS = 604;

/** The text of a QR code, digits only. */
export function encodeQrText(kind: QrKind, bytes: Uint8Array): string {
  return PREFIXES[kind] + encodeBase10(bytes);
}

/** True when the text is digits, no longer than a code can be, and begins as that kind of code does. */
export function isQrText(kind: QrKind, text: string): boolean {
  return text.length <= MAX_QR_DIGITS && text.startsWith(PREFIXES[kind]) && /^[0-9]+$/.test(text);
}

/**
 * The bytes of a QR code's text.
 * @throws {CtidError} CODE_NOT_OURS, BASE10_MALFORMED
 */
export function decodeQrText(kind: QrKind, text: string): Uint8Array {
  if (!isQrText(kind, text)) throw new CtidError('CODE_NOT_OURS');
  return decodeBase10(text.slice(PREFIXES[kind].length));
}
