import type { AuditEvent } from '#core/audit/audit-event';
import type { Document } from './document';

/** `_id` is `current`: the newest signed trust list, base64url. */
export interface TrustListDocument extends Document {
  readonly version: number;
  readonly signed: string;
  /** Below which serial number all were dealt out, at publications of the last day: which status lists may still be pointed into. */
  readonly serials: readonly { readonly at: number; readonly serial: number }[];
}

/** `_id` is the list's number: its signed token, base64url. */
export interface StatusListDocument extends Document {
  readonly signed: string;
  readonly issuedAt: number;
}

/** `_id` is `chain.sequence`; a chain is a day and one of sixteen shards. */
export interface AuditEntryDocument extends Document, AuditEvent {
  readonly chain: string;
  readonly sequence: number;
  /** Hash of the entry before, and of this one with it. */
  readonly previous: string;
  readonly hash: string;
}

/** `_id` is the chain. */
export interface AuditHeadDocument extends Document {
  readonly sequence: number;
  readonly hash: string;
}

/** `_id` is the day, YYYYMMDD: its heads, signed; the day before is bound in. */
export interface AuditDayDocument extends Document {
  readonly signed: string;
}
