import { type AuditHead, auditDay } from '#core/audit/audit-chain';
import type { AuditDay } from '#core/audit/audit-day';
import { HOUR } from '#core/clock';
import type { AuditEntryDocument } from '../../cloudfunctions/_shared/ports/documents/publication-documents';
import type { AuditRecords } from './audit-records';
import type { Finding } from './findings';
import { judgeChain } from './judge-chains';
import { type DayKeys, judgeDays, type SeenDay } from './judge-days';

/** What an audit comes to. */
export interface AuditJudgement {
  readonly chains: number;
  readonly entries: number;
  /** Told twice is told once: by `eventId`. */
  readonly events: number;
  /** Days whose signature, or whose place before a signed day, vouches for them. */
  readonly signedDays: readonly string[];
  /** The last of them, which binds all others: to be kept where nobody reaches it who reaches the database. */
  readonly lastSigned: SeenDay | undefined;
  /** Days with entries that no signature covers yet. */
  readonly openDays: readonly string[];
  readonly findings: readonly Finding[];
}

/** publishTrust signs a day an hour after it ended, and runs every five minutes; a day later than that is overdue. */
const OVERDUE = 2 * HOUR;

/**
 * Follows every chain, checks every day, and holds the one against the other.
 * @param now seconds since 1970
 * @param seen days as earlier judgements found them signed: whoever holds the database can have a day signed anew, by
 *   removing it, and only somebody else's memory tells
 */
export function judgeAudit(
  { entries, heads, days }: Omit<AuditRecords, 'trustLists'>,
  keys: DayKeys,
  now: number,
  seen: readonly SeenDay[] = [],
): AuditJudgement {
  const judged = judgeDays(days, keys);
  const byChain = entriesByChain(entries);
  const headOf = new Map(heads.map((head) => [head._id, head]));
  const believed = new Map(judged.believed.map((day) => [day.day, day]));
  const signedChains = judged.believed.flatMap((day) => day.heads.map(({ chain }) => chain));
  const chains = [...new Set([...byChain.keys(), ...headOf.keys(), ...signedChains])].sort();
  const broken = chains.map((chain) =>
    judgeChain({
      chain,
      entries: byChain.get(chain) ?? [],
      head: headOf.get(chain),
      signed: standingOf(chain, believed.get(dayOf(chain))),
    }),
  );
  const openDays = [...new Set(chains.map(dayOf))].filter((day) => !days.some(({ _id }) => _id === day));
  const overdue = openDays.filter((day) => day < auditDay(now - OVERDUE));
  return {
    chains: chains.length,
    entries: entries.length,
    events: new Set(entries.map(({ eventId }) => eventId)).size,
    signedDays: judged.believed.map(({ day }) => day),
    lastSigned: lastOf(judged.believed),
    openDays,
    findings: [
      ...broken.filter((finding) => finding !== undefined),
      ...judged.findings,
      ...seen.filter(({ day, digest }) => believed.get(day)?.digest !== digest).map(({ day }) => replaced(day)),
      ...overdue.map((day) => ({ kind: 'dayMissing', where: day }) as const),
    ],
  };
}

function replaced(day: string): Finding {
  return { kind: 'dayReplaced', where: day };
}

function lastOf(days: readonly SeenDay[]): SeenDay | undefined {
  const last = days.at(-1);
  return last && { day: last.day, digest: last.digest };
}

/** Each chain's entries, in the order of their numbers. */
function entriesByChain(entries: readonly AuditEntryDocument[]): ReadonlyMap<string, readonly AuditEntryDocument[]> {
  const chains = new Map<string, AuditEntryDocument[]>();
  for (const entry of [...entries].sort((a, b) => a.sequence - b.sequence)) {
    const chain = chains.get(entry.chain) ?? [];
    chains.set(entry.chain, chain);
    chain.push(entry);
  }
  return chains;
}

function dayOf(chain: string): string {
  return chain.split('.')[0] ?? '';
}

function standingOf(chain: string, day: AuditDay | undefined): 'not yet' | AuditHead | undefined {
  return day === undefined ? 'not yet' : day.heads.find((head) => head.chain === chain);
}
