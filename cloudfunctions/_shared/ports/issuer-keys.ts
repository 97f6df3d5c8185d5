import type { Signer } from '#core/certificate/cose-sign1';
import type { IssuerKey } from '#core/trust/trust-list';

export interface IssuerSigningKey {
  /** 0–255. */
  readonly kid: number;
  readonly sign: Signer;
}

/** The issuer's keys; they exist where attestations are signed and nowhere else. */
export interface IssuerKeys {
  /** The key to sign with at `issuedAt` (seconds since 1970). */
  at(issuedAt: number): IssuerSigningKey;
  /** The public halves that a verifier must know at `now`: of what may still live, of today, and the next one. */
  listedAt(now: number): readonly IssuerKey[];
}
