import { type AuditHead, auditDay, emptyHead } from '#core/audit/audit-chain';
import { auditDayDigest, signAuditDay } from '#core/audit/audit-day';
import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { DAY, HOUR } from '#core/clock';
import { allOf } from '../_shared/all-of';
import type { Records } from '../_shared/ports/records';
import type { Ports } from './ports';

/** A day is signed an hour after it ended: by then every event of it is written. */
const GRACE = HOUR;

const SHARDS = Array.from({ length: 16 }, (_, shard) => shard.toString(16));

/** Signs the heads of every day that ended and is not signed yet, each bound to the one before. */
export async function signAuditDays(
  { records, listings, listSigner }: Pick<Ports, 'records' | 'listings' | 'listSigner'>,
  now: number,
): Promise<void> {
  const signedDays = [];
  for await (const day of allOf(listings, 'auditDays', {})) signedDays.push(day);
  let last = signedDays.at(-1);
  for (const day of endedDays(now)) {
    if (last !== undefined && day <= last._id) continue;
    const heads = await headsOf(records, day);
    if (heads.length === 0) continue;
    const previous = last === undefined ? '' : auditDayDigest(decodeBase64url(last.signed));
    const signed = encodeBase64url(signAuditDay({ day, previous, heads }, listSigner.sign));
    if (!(await records.add('auditDays', { _id: day, signed }))) return;
    last = { _id: day, signed };
  }
}

/** So many days back a day is looked for that a stopped timer left unsigned. */
const LONGEST_STANDSTILL = 30;

/** The days that ended within that time, the earliest first. */
function endedDays(now: number): readonly string[] {
  return Array.from({ length: LONGEST_STANDSTILL }, (_, at) => auditDay(now - GRACE - (LONGEST_STANDSTILL - at) * DAY));
}

/** Where the day's chains end: the entries themselves tell, because a crash can leave a head behind. */
async function headsOf(records: Records, day: string): Promise<readonly (AuditHead & { chain: string })[]> {
  const heads = [];
  for (const shard of SHARDS) {
    const chain = `${day}.${shard}`;
    const head = await endOf(records, chain, (await records.read('auditHeads', chain)) ?? emptyHead(chain));
    if (head.sequence > 0) heads.push({ chain, sequence: head.sequence, hash: head.hash });
  }
  return heads;
}

async function endOf(records: Records, chain: string, head: AuditHead): Promise<AuditHead> {
  const next = await records.read('auditEntries', `${chain}.${head.sequence + 1}`);
  return next === undefined ? head : endOf(records, chain, next);
}
