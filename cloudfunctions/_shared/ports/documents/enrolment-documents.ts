import type { ConsentRecord } from '#core/consent/consent-record';
import type { ErrorCode } from '#core/errors';
import type { EnrolmentState } from '#core/lifecycle/enrolment-states';
import type { ChallengeStep } from '#core/liveness/challenge';
import type { Taking } from '#core/policy/sliding-window';
import type { Document } from './document';

/** One application for a certificate. `caller` and `subject` are HMAC pseudonyms of openid and ID number (subject). */
export interface EnrolmentDocument extends Document {
  readonly caller: string;
  readonly subject: string;
  /** Name and ID number, sealed: readable only by functions that hold the sealing key. */
  readonly sealedIdentity: string;
  /** Pseudonym of the whole application: its intent stands for no other one. */
  readonly application: string;
  readonly consent: ConsentRecord;
  readonly state: EnrolmentState;
  readonly challengeId: string;
  readonly createdAt: number;
  /** While comparing: until when the call that does it holds it. Whoever comes later may take over. */
  readonly leaseUntil?: number;
  /** Set once the face was compared. */
  readonly comparedAt?: number;
  readonly cardValidUntil?: number;
  /** Set once it lifted a suspension: of which time. */
  readonly liftedSince?: number;
  /** What the caller heard when it was refused, and hears again. A no stands here before it is told. */
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
  /** How often the sweep was here: late uploads are looked for again. */
  readonly sweeps: number;
  /** The intent that used it; the same intent may ask what came of it. */
  readonly usedBy?: string;
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
