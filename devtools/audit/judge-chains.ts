import { type AuditHead, chainOf, followChain } from '#core/audit/audit-chain';
import type { AuditEntryDocument } from '../../cloudfunctions/_shared/ports/documents/publication-documents';
import type { Finding } from './findings';

/** Everything that is known of one chain. */
export interface ChainEvidence {
  readonly chain: string;
  /** In the order of their sequence numbers. */
  readonly entries: readonly AuditEntryDocument[];
  /** Where writers believe it to stand. */
  readonly head: AuditHead | undefined;
  /** Whether its day is signed, and where the chain stood then; undefined when it was not among those signed. */
  readonly signed: 'not yet' | AuditHead | undefined;
}

/** A writer that was killed between the entry and the head leaves the head one behind; the next writer mends it. */
const HEAD_LAG = 1;

/** The first thing that is wrong with a chain, or undefined. */
export function judgeChain({ chain, entries, head, signed }: ChainEvidence): Finding | undefined {
  const followed = followChain(chain, entries);
  if ('brokenAt' in followed)
    return { kind: breakAt(entries, followed.brokenAt), where: chain, sequence: followed.brokenAt };
  const misplaced = entries.find((entry) => entry._id !== `${chain}.${entry.sequence}` || chainOf(entry) !== chain);
  if (misplaced) return { kind: 'entryChanged', where: chain, sequence: misplaced.sequence };
  const bySignature = signed === 'not yet' ? undefined : judgeSigned(chain, entries, signed);
  return bySignature ?? judgeHead(chain, entries, head);
}

/** How the entry that should have had that number differs. */
function breakAt(entries: readonly AuditEntryDocument[], expected: number): Finding['kind'] {
  const found = entries[expected - 1]?.sequence ?? expected;
  if (found > expected) return 'entryMissing';
  return found < expected ? 'entryInserted' : 'entryChanged';
}

function judgeSigned(
  chain: string,
  entries: readonly AuditEntryDocument[],
  signed: AuditHead | undefined,
): Finding | undefined {
  const { sequence, hash } = signed ?? { sequence: 0, hash: undefined };
  if (entries.length < sequence) return { kind: 'chainTruncated', where: chain, sequence: entries.length + 1 };
  const last = entries[sequence - 1];
  if (last !== undefined && last.hash !== hash) return { kind: 'chainRewritten', where: chain, sequence };
  if (entries.length > sequence) return { kind: 'entryAfterSigning', where: chain, sequence: sequence + 1 };
  return undefined;
}

function judgeHead(
  chain: string,
  entries: readonly AuditEntryDocument[],
  head: AuditHead | undefined,
): Finding | undefined {
  const { sequence, hash } = head ?? { sequence: 0, hash: undefined };
  if (entries.length < sequence) return { kind: 'chainTruncated', where: chain, sequence: entries.length + 1 };
  const isBehind = entries.length - sequence > HEAD_LAG;
  const isAnother = sequence > 0 && entries[sequence - 1]?.hash !== hash;
  return isBehind || isAnother ? { kind: 'headDiffers', where: chain, sequence } : undefined;
}
