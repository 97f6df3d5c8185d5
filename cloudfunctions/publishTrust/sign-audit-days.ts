import { type AuditHead, auditDay, emptyHead } from '#core/audit/audit-chain';
import { auditDayDigest, signAuditDay } from '#core/audit/audit-day';
import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { DAY, HOUR } from '#core/clock';
import { allOf } from '../_shared/all-of';
import type { Records } from '../_shared/ports/records';
import type { Ports } from './ports';

type ChainHead = AuditHead & { readonly chain: string };

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
async function headsOf(records: Records, day: string): Promise<readonly ChainHead[]> {
  const heads = await Promise.all(SHARDS.map((shard) => headOf(records, `${day}.${shard}`)));
  return heads.filter(({ sequence }) => sequence > 0);
}

async function headOf(records: Records, chain: string): Promise<ChainHead> {
  const stored = (await records.read('auditHeads', chain)) ?? emptyHead(chain);
  const { sequence, hash } = await endOf(records, chain, stored);
  return { chain, sequence, hash };
}

async function endOf(records: Records, chain: string, head: AuditHead): Promise<AuditHead> {
  const next = await records.read('auditEntries', `${chain}.${head.sequence + 1}`);
  return next === undefined ? head : endOf(records, chain, next);
}
