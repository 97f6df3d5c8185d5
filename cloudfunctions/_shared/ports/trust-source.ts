import type { TrustList } from '#core/trust/trust-list';

/** Whom this function believes. */
export interface TrustSource {
  /** @throws {CtidError} TRUST_LIST_MALFORMED, TRUST_LIST_FORGED, TRUST_LIST_EXPIRED, TRUST_LIST_ROLLED_BACK */
  current(): Promise<TrustList>;
}
