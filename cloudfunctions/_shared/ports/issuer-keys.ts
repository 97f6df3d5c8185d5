import type { Signer } from '#core/certificate/cose-sign1';

export interface IssuerSigningKey {
  /** 0–255. */
  readonly kid: number;
  readonly sign: Signer;
}

/** The issuer's keys; they exist where attestations are signed and nowhere else. */
export interface IssuerKeys {
  /**
   * The key to sign with at `issuedAt` (seconds since 1970): the newest whose window covers it.
   * @throws {CtidError} CONFIGURATION_INVALID when no key does
   */
  at(issuedAt: number): IssuerSigningKey;
}
