import { chainOf, emptyHead, nextEntry } from '#core/audit/audit-chain';
import type { AuditEvent } from '#core/audit/audit-event';
import { CtidError } from '#core/errors';
import type { Records } from './ports/records';

/** Each round that fails is another writer's success: so many in a row mean that something else is wrong. */
const MOST_ROUNDS = 64;

/**
 * Writes an event at the end of its chain. The entry's `_id` is its place, so that two writers never take the same one;
 * a head that a crash left behind is caught up by whoever writes next. An event told twice may stand twice, under the
 * same `eventId`: it counts once.
 * @throws {CtidError} SERVICE_UNAVAILABLE, STILL_PROCESSING
 */
export async function audit(records: Records, event: AuditEvent): Promise<void> {
  const chain = chainOf(event);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const stored = await records.read('auditHeads', chain);
    const entry = nextEntry(event, chain, stored ?? emptyHead(chain));
    const _id = `${chain}.${entry.sequence}`;
    const isMine = await records.add('auditEntries', { _id, ...entry });
    const last = isMine ? entry : await records.read('auditEntries', _id);
    if (last === undefined) continue;
    const head = { sequence: last.sequence, hash: last.hash };
    if (stored === undefined) await records.add('auditHeads', { _id: chain, ...head });
    else await records.swap('auditHeads', chain, { sequence: stored.sequence }, head);
    if (last.eventId === event.eventId) return;
  }
  throw new CtidError('SERVICE_UNAVAILABLE', `audit chain contended for ${MOST_ROUNDS} rounds`);
}
