import type { Sensitive } from '#core/sensitive';

/** Name and ID number in their one spelling. */
export interface Identity {
  readonly name: Sensitive<string>;
  readonly idNumber: Sensitive<string>;
}

/** Keeps an identity unreadable while it is at rest. */
export interface IdentitySealer {
  /** Text that names its key. */
  seal(identity: Identity): string;
  /** @throws {CtidError} INTERNAL_ERROR when the text was altered, or sealed with a key that is not known */
  open(sealed: string): Identity;
}
