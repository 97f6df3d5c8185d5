import { type AuditHead, auditDay } from '#core/audit/audit-chain';
import { auditDayDigest, signAuditDay } from '#core/audit/audit-day';
import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { HOUR } from '#core/clock';
import { allOf } from '../_shared/all-of';
import type { Ports } from './publish-trust';

/** A day is signed an hour after it ended: by then every event of it is written. */
const GRACE = HOUR;

/** Signs the heads of every day that ended and is not signed yet, each bound to the one before. */
export async function signAuditDays(
  { records, listings, listSigner }: Pick<Ports, 'records' | 'listings' | 'listSigner'>,
  now: number,
): Promise<void> {
  const signedDays = [];
  for await (const day of allOf(listings, 'auditDays', {})) signedDays.push(day);
  let last = signedDays.at(-1);
  const today = auditDay(now - GRACE);
  for (const [day, heads] of await headsByDay({ listings })) {
    if (day >= today || (last !== undefined && day <= last._id)) continue;
    const previous = last === undefined ? '' : auditDayDigest(decodeBase64url(last.signed));
    const signed = encodeBase64url(signAuditDay({ day, previous, heads }, listSigner.sign));
    if (!(await records.add('auditDays', { _id: day, signed }))) return;
    last = { _id: day, signed };
  }
}

/** Heads by their day, the earliest day first. */
async function headsByDay({ listings }: Pick<Ports, 'listings'>) {
  const days = new Map<string, (AuditHead & { chain: string })[]>();
  for await (const { _id, sequence, hash } of allOf(listings, 'auditHeads', {})) {
    const [day = ''] = _id.split('.');
    days.set(day, [...(days.get(day) ?? []), { chain: _id, sequence, hash }]);
  }
  return days;
}
