import type { AssuranceLevel } from '#core/certificate/assurance-level';
import type { ErrorCode } from '#core/errors';
import type { Check, Verdict } from '#core/presentation/verdict';
import type { Document } from './document';

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

/** What readVenueCredential signed last for a counter's key. `_id` is `venue.key`. */
export interface VenueCredentialDocument extends Document {
  readonly venueId: number;
  /** Base64url. */
  readonly credential: string;
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

/** One line of the citizen's own view: who checked, and when. `_id` is `staff.showing.outcome`: looked at again, it is no other. */
export interface UsageDocument extends Document {
  /** Of the first receipt with this outcome. */
  readonly receiptId: string;
  readonly certificateId: string;
  readonly venueId: number;
  readonly checkedAt: number;
}

/** `_id` is `staff.scan`: a scan is claimed with it before it is judged. Nothing of a holder stands in it. */
export interface ReceiptDocument extends Document {
  readonly venueId: number;
  readonly staff: string;
  /** `open` until it is judged. */
  readonly outcome: Verdict['outcome'] | 'open';
  readonly checks: readonly Check[];
  readonly reason?: ErrorCode;
  /** As of when it is judged. */
  readonly checkedAt: number;
  /** Which code was scanned: its pseudonym. */
  readonly code: string;
  /** The signed receipt, base64url; empty while open. */
  readonly receipt: string;
}
