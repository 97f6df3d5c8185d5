import type { IssuerKey } from '#core/trust/trust-list';

/** Tells which issuer keys verifiers must know; their secret halves stay where attestations are signed. */
export interface IssuerDirectory {
  /** @throws {CtidError} SERVICE_UNAVAILABLE, CALL_REFUSED */
  listedAt(now: number): Promise<readonly IssuerKey[]>;
}
