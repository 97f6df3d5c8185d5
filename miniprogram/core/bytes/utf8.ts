import { CtidError } from '../errors';

/** UTF-8 (RFC 3629), written out because a phone has no TextEncoder. A lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    const given = letter.codePointAt(0) ?? 0;
    const point = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point));
    else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point));
  }
  return Uint8Array.from(bytes);
}

/**
 * The text of UTF-8 bytes; overlong forms, surrogates and cut sequences are refused (RFC 3629 §3).
 * @throws {CtidError} TEXT_MALFORMED
 */
export function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const { point, length } = readPoint(bytes, at);
    text += String.fromCodePoint(point);
    at += length;
  }
  return text;
}

/** Lead bytes: from where a form starts, which of their bits count, its length, and the least code point it may hold. */
const FORMS = [
  { lead: 0xf0, end: 0xf5, mask: 0x07, length: 4, least: 0x10000 },
  { lead: 0xe0, end: 0xf0, mask: 0x0f, length: 3, least: 0x800 },
  { lead: 0xc2, end: 0xe0, mask: 0x1f, length: 2, least: 0x80 },
  { lead: 0x00, end: 0x80, mask: 0x7f, length: 1, least: 0 },
] as const;

function readPoint(bytes: Uint8Array, at: number): { point: number; length: number } {
  const lead = bytes[at] ?? 0;
  const form = FORMS.find((row) => lead >= row.lead && lead < row.end);
  if (form === undefined || at + form.length > bytes.length) throw malformed();
  let point = lead & form.mask;
  for (const byte of bytes.subarray(at + 1, at + form.length)) {
    if ((byte & 0xc0) !== 0x80) throw malformed();
    point = (point << 6) | (byte & 0x3f);
  }
  if (point < form.least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) throw malformed();
  return { point, length: form.length };
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

function malformed(): CtidError {
  return new CtidError('TEXT_MALFORMED', 'not UTF-8');
}
