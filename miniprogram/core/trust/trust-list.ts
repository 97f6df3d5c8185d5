import { AssuranceLevel } from '../certificate/assurance-level';

/** A key that signs attestations, in its time. Times in seconds since 1970. */
export interface IssuerKey {
  /** 0–255. */
  readonly kid: number;
  /** COSE algorithm, pinned per key, so that SM2 can be added; −8 is EdDSA. */
  readonly algorithm: number;
  readonly publicKey: Uint8Array;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly levels: readonly AssuranceLevel[];
}

/** A key of a service. Ed25519, 32 bytes. */
export interface ServiceKey {
  readonly kid: number;
  readonly publicKey: Uint8Array;
}

/** Whom to believe, for seven days at most. */
export interface TrustList {
  /** Only rises. */
  readonly version: number;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly issuerKeys: readonly IssuerKey[];
  readonly receiptKeys: readonly ServiceKey[];
  readonly statusListKeys: readonly ServiceKey[];
  /** Keys that sign venue credentials. */
  readonly operatorKeys: readonly ServiceKey[];
  /** X25519 keys that registers are sealed to. */
  readonly supervisorKeys: readonly Uint8Array[];
  /** The names of the status lists that live attestations point into. */
  readonly statusLists: readonly string[];
  /** The oldest app version that may still verify. */
  readonly oldestApp: string;
}

/** The key that signs trust lists; the root certifies it for 90 days. */
export interface ListKey {
  readonly publicKey: Uint8Array;
  readonly notBefore: number;
  readonly notAfter: number;
}
