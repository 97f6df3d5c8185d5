import nacl from 'tweetnacl';
import { encodeBase64url } from '../bytes/base64url';
import { encodeCbor } from '../bytes/cbor-encode';
import { CalendarDate, shanghaiDate } from '../identity/calendar-date';
import { AuditEvent } from './audit-event';

/** One line of a chain: changing, dropping or inserting one changes every hash after it. */
export interface AuditEntry extends AuditEvent {
  readonly chain: string;
  /** From 1. */
  readonly sequence: number;
  readonly previous: string;
  readonly hash: string;
}

/** Where a chain stands. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

/** The head of a chain without entries: its name, hashed. */
export function emptyHead(chain: string): AuditHead {
  return { sequence: 0, hash: hashOf(['CTID1 audit', chain]) };
}

/** The chain of an event: its day in Shanghai and, so that writers do not wait for one another, one of sixteen shards. */
export function chainOf({ at, object }: AuditEvent): string {
  const shard = (nacl.hash(encodeCbor(object))[0] ?? 0) % 16;
  return `${auditDay(at)}.${shard.toString(16)}`;
}

/** The day in Shanghai, YYYYMMDD. */
export function auditDay(at: number): string {
  const { year, month, day }: CalendarDate = shanghaiDate(at);
  return `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
}

/** The next entry of a chain. */
export function nextEntry(event: AuditEvent, chain: string, head: AuditHead): AuditEntry {
  const { eventId, at, action, actor, object } = event;
  const sequence = head.sequence + 1;
  const hash = hashOf([head.hash, chain, sequence, eventId, at, action, actor, object]);
  return { eventId, at, action, actor, object, chain, sequence, previous: head.hash, hash };
}

/** The sequence number of the first entry that is not what it must be, or the head when all are. */
export function followChain(chain: string, entries: readonly AuditEntry[]): AuditHead | { readonly brokenAt: number } {
  let head = emptyHead(chain);
  for (const entry of entries) {
    const expected = nextEntry(entry, chain, head);
    const isAsWritten = entry.hash === expected.hash && entry.sequence === expected.sequence;
    if (!isAsWritten || entry.previous !== expected.previous) return { brokenAt: expected.sequence };
    head = entry;
  }
  return { sequence: head.sequence, hash: head.hash };
}

function hashOf(parts: readonly (string | number)[]): string {
  return encodeBase64url(nacl.hash(encodeCbor(parts)));
}
