import type { Sensitive } from '#core/sensitive';

/** What the authority says of a name and number that belong together. */
export interface AuthorityRecord {
  /** Expiry of the ID card, in seconds since 1970. */
  readonly cardValidUntil: number;
}

/** An authority that hands out its portrait, so that the comparison is ours. */
export interface PortraitHolder {
  readonly shape: 'portrait';
  /**
   * The record with its portraits, JPEG or PNG, one or more, or undefined: wrong name, wrong number and no such person are not told apart.
   * @throws {CtidError} AUTHORITY_UNREACHABLE
   */
  find(
    name: Sensitive<string>,
    idNumber: Sensitive<string>,
  ): Promise<(AuthorityRecord & { readonly referencePortraits: readonly Sensitive<Uint8Array>[] }) | undefined>;
}

/** An authority that keeps its portraits and compares a face itself. */
export interface FaceDecider {
  readonly shape: 'decision';
  /**
   * The record when name, number and face are one person's, or undefined whichever of them is not.
   * @throws {CtidError} AUTHORITY_UNREACHABLE
   */
  decide(
    name: Sensitive<string>,
    idNumber: Sensitive<string>,
    probePortrait: Sensitive<Uint8Array>,
  ): Promise<AuthorityRecord | undefined>;
}

/** The source of truth for name, number and portrait (NIST SP 800-63A: authoritative source). */
export interface IdentityAuthority {
  readonly faces: PortraitHolder | FaceDecider;
  /**
   * Whether name and number still belong together, without a face.
   * @throws {CtidError} AUTHORITY_UNREACHABLE
   */
  lookUp(name: Sensitive<string>, idNumber: Sensitive<string>): Promise<AuthorityRecord | undefined>;
}
