import type { AssuranceLevel } from '#core/certificate/assurance-level';
import type { CertificateStatus } from '#core/certificate/status';
import type { ConsentRecord } from '#core/consent/consent-record';
import type { EnrolmentState } from '#core/identity/enrolment-state';
import type { ChallengeStep, LivenessVariant } from '#core/liveness/challenge';

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
  /** Set once the face was compared. */
  readonly cardValidUntil?: number;
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
}

export interface CertificateDocument extends Document {
  readonly certificateNumber: string;
  readonly caller: string;
  readonly subject: string;
  readonly sealedIdentity: string;
  readonly maskedName: string;
  readonly assuranceLevel: AssuranceLevel;
  readonly status: CertificateStatus;
  readonly notBefore: number;
  readonly expiresAt: number;
  /** The first batch: where its status indexes start, when it was issued, and a digest of the keys it is bound to. */
  readonly batchSerial: number;
  readonly batchIssuedAt: number;
  readonly batchKeys: string;
}

/** `_id` is `list.index`: the attestation's only identifier. */
export interface AttestationDocument extends Document {
  readonly certificateId: string;
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
  readonly attestations: AttestationDocument;
  readonly showings: ShowingDocument;
  readonly usages: UsageDocument;
  readonly receipts: ReceiptDocument;
  readonly venues: VenueDocument;
  readonly staff: StaffDocument;
  readonly frameDigests: FrameDigestDocument;
  readonly trustLists: TrustListDocument;
}

export type CollectionName = keyof Collections;
