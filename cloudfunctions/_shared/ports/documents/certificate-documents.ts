import type { AssuranceLevel } from '#core/certificate/assurance-level';
import type { CertificateState, RevocationReason } from '#core/lifecycle/certificate-states';
import type { Document } from './document';

/** `_id` is the enrolment's: one enrolment, one certificate. */
export interface CertificateDocument extends Document {
  readonly certificateNumber: string;
  readonly caller: string;
  readonly subject: string;
  readonly sealedIdentity: string;
  readonly maskedName: string;
  readonly assuranceLevel: AssuranceLevel;
  readonly state: CertificateState;
  readonly stateSince: number;
  /** Suspensions that are over: a scan of their time stays red, whenever it is judged. */
  readonly suspensions?: readonly { readonly from: number; readonly to: number }[];
  readonly revokedBecause?: RevocationReason;
  readonly notBefore: number;
  readonly expiresAt: number;
  /** The key of the phone that it was issued to, base64url: it signs what only that phone may ask for. */
  readonly installationKey: string;
  /** When the authority was asked last. */
  readonly authorityAskedAt: number;
}

/** `_id` is the subject: which certificate is the person's, so that there is never a second one. */
export interface HolderDocument extends Document {
  readonly certificateId: string;
  /** The one before, revoked before the new one becomes valid. */
  readonly replaced: string;
}

/** `_id` is `certificate.intent`: one intent, one batch of attestations, whatever crashes in between. */
export interface BatchDocument extends Document {
  readonly certificateId: string;
  /** Where its serial numbers start. */
  readonly firstSerial: number;
  readonly issuedAt: number;
  /** Digest of the device keys that it is bound to. */
  readonly keys: string;
  readonly expiresAt: number;
}

/** `_id` is `list.index`: the attestation's only identifier. */
export interface AttestationDocument extends Document {
  readonly certificateId: string;
  readonly expiresAt: number;
}

/**
 * `_id` is the pseudonym of who erased their data: whatever is theirs from before is erased, also when a restored backup
 * brings it back. Nothing else is left.
 */
export interface TombstoneDocument extends Document {
  readonly erasedAt: number;
}
