import type { Sensitive } from '#core/sensitive';

/** What the authority hands out for a name and number that belong together. */
export interface AuthorityRecord {
  /** JPEG or PNG. */
  readonly referencePortrait: Sensitive<Uint8Array>;
  /** Expiry of the ID card, in seconds since 1970. */
  readonly cardValidUntil: number;
}

/** The source of truth for name, number and portrait (NIST SP 800-63A: authoritative source). */
export interface IdentityAuthority {
  /**
   * The record, or undefined: wrong name, wrong number and no such person are not told apart.
   * @throws {CtidError} AUTHORITY_UNREACHABLE
   */
  find(name: Sensitive<string>, idNumber: Sensitive<string>): Promise<AuthorityRecord | undefined>;
}
