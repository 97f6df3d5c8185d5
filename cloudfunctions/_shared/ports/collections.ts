import type { AssuranceLevel } from '#core/certificate/assurance-level';
import type { ConsentRecord } from '#core/consent/consent-record';
import type { ErrorCode } from '#core/errors';
import type { CertificateState, RevocationReason } from '#core/lifecycle/certificate-states';
import type { EnrolmentState } from '#core/lifecycle/enrolment-states';
import type { ChallengeStep, LivenessVariant } from '#core/liveness/challenge';
import type { Taking } from '#core/policy/sliding-window';

/** Every document has a unique `_id`; uniqueness rules are made of nothing else. Times are in seconds since 1970. */
interface Document {
  readonly _id: string;
}

/** One application for a certificate. `caller` and `person` are HMAC pseudonyms of openid and ID number (subject). */
export interface EnrolmentDocument extends Document {
  readonly caller: string;
  readonly subject: string;
  /** Name and ID number, sealed: readable only by functions that hold the sealing key. */
  readonly sealedIdentity: string;
  readonly consent: ConsentRecord;
  readonly variant: LivenessVariant;
  readonly state: EnrolmentState;
  readonly challengeId: string;
  readonly createdAt: number;
  /** While comparing: until when the call that does it holds it. Whoever comes later may take over. */
  readonly leaseUntil?: number;
  /** Set once the face was compared. */
  readonly comparedAt?: number;
  readonly cardValidUntil?: number;
  /** Set once it was refused: what the caller heard, and hears again. */
  readonly refusal?: ErrorCode;
}

/** A liveness challenge: single use, bound to one caller and one enrolment. */
export interface ChallengeDocument extends Document {
  readonly enrolmentId: string;
  readonly caller: string;
  readonly steps: readonly ChallengeStep[];
  /** Where the phone may upload its frames, in order; recorded so that a sweep finds every one. */
  readonly framePaths: readonly string[];
  readonly expiresAt: number;
  readonly used: boolean;
  /** The intent that used it; the same intent may ask what came of it. */
  readonly usedBy?: string;
}

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

/** `_id` is a showing: `list.index.ts.nonce`. Added once, so that a code seen twice is known. */
export interface ShowingDocument extends Document {
  /** The scan that saw it first, with who scanned. */
  readonly scanId: string;
  readonly venueId: number;
  readonly seenAt: number;
  readonly expiresAt: number;
}

/** One line of the citizen's own view: who checked, when, with what outcome. */
export interface UsageDocument extends Document {
  readonly certificateId: string;
  readonly venueId: number;
  readonly outcome: string;
  readonly checkedAt: number;
}

export interface ReceiptDocument extends Document {
  readonly venueId: number;
  readonly staff: string;
  readonly outcome: string;
  readonly checkedAt: number;
  /** Which code was scanned: its digest. */
  readonly code: string;
  /** The signed receipt, base64url. */
  readonly receipt: string;
}

export interface VenueDocument extends Document {
  readonly venueId: number;
  readonly name: string;
  /** Local hours, Asia/Shanghai: open from `opensAt` until before `closesAt`, 0–24. */
  readonly opensAt: number;
  readonly closesAt: number;
  readonly minimumLevel: AssuranceLevel;
  readonly authorised: boolean;
}

/** `_id` is the pseudonym of the staff member's openid. */
export interface StaffDocument extends Document {
  readonly venueId: number;
  readonly approved: boolean;
}

/** `_id` is the digest of a frame that was seen before; nothing of the face can be got back from it. */
export interface FrameDigestDocument extends Document {
  readonly seenAt: number;
  /** Which challenge's which frame it was: a repeated call meets its own. */
  readonly place: string;
}

/** `_id` is a rule and whom it binds, by pseudonym. */
export interface LimitDocument extends Document {
  readonly takings: readonly Taking[];
  readonly version: number;
  readonly expiresAt: number;
}

/** `_id` is `current`: the newest signed trust list, base64url. */
export interface TrustListDocument extends Document {
  readonly version: number;
  readonly signed: string;
}

export interface Collections {
  readonly enrolments: EnrolmentDocument;
  readonly challenges: ChallengeDocument;
  readonly certificates: CertificateDocument;
  readonly holders: HolderDocument;
  readonly batches: BatchDocument;
  readonly attestations: AttestationDocument;
  readonly showings: ShowingDocument;
  readonly usages: UsageDocument;
  readonly receipts: ReceiptDocument;
  readonly venues: VenueDocument;
  readonly staff: StaffDocument;
  readonly frameDigests: FrameDigestDocument;
  readonly limits: LimitDocument;
  readonly trustLists: TrustListDocument;
}

export type CollectionName = keyof Collections;
