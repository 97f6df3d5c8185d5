/** Stable names for what must not be stored: an HMAC, never a hash, because all ID numbers hash in two core-days. */
export interface Pseudonyms {
  /** 64 hexadecimal digits; the same value under another kind gives another pseudonym. */
  of(
    kind: 'caller' | 'subject' | 'frame' | 'keys' | 'enrolment' | 'application' | 'challenge' | 'code',
    value: string | Uint8Array,
  ): string;
}
