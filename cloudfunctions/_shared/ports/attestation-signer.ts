import type { AssuranceLevel } from '#core/certificate/assurance-level';
import type { SignedAttestation } from '#core/contract/answers';

/** A batch to be signed: one attestation for each device key. Times in seconds since 1970. */
export interface BatchOrder {
  /** Public keys, base64url. */
  readonly deviceKeys: readonly string[];
  /** The first of as many serial numbers as there are keys, reserved by the caller. */
  readonly firstSerial: number;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly level: AssuranceLevel;
  readonly over18: boolean;
  readonly maskedName: string;
}

/** Has batches signed where the issuer key is. The same order gives the same bytes. */
export interface AttestationSigner {
  /** @throws {CtidError} SERVICE_UNAVAILABLE, CALL_REFUSED */
  sign(order: BatchOrder): Promise<readonly SignedAttestation[]>;
}
