import { type AuditDay, auditDayDigest, readAuditDay } from '#core/audit/audit-day';
import { decodeBase64url } from '#core/bytes/base64url';
import type { SignatureCheck } from '#core/certificate/ed25519';
import { shanghaiMidnight } from '#core/identity/calendar-date';
import type { ListKey } from '#core/trust/trust-list';
import type { AuditDayDocument } from '../../cloudfunctions/_shared/ports/documents/publication-documents';
import type { Finding } from './findings';

/** The list keys that the root certified, old ones too, and how signatures are checked. */
export interface DayKeys {
  readonly listKeys: readonly ListKey[];
  readonly checkSignature: SignatureCheck;
}

/** A signed day and its digest, by which it can be known again. */
export interface SeenDay {
  readonly day: string;
  readonly digest: string;
}

interface ReadDay {
  readonly id: string;
  readonly digest: string;
  /** Undefined when it is malformed. */
  readonly day: AuditDay | undefined;
  readonly isSigned: boolean;
}

/**
 * Judges the signed days. A day whose key is no longer known is believed all the same when a believed later day binds it:
 * its digest stands in what was signed.
 */
export function judgeDays(
  documents: readonly AuditDayDocument[],
  keys: DayKeys,
): { readonly believed: readonly (AuditDay & SeenDay)[]; readonly findings: readonly Finding[] } {
  const inOrder = [...documents].sort((a, b) => (a._id < b._id ? -1 : 1));
  const days = inOrder.map((document) => readDay(document, keys));
  const believed: (AuditDay & SeenDay)[] = [];
  const findings: Finding[] = [];
  let bound: string | undefined;
  for (const [at, { id, day, digest, isSigned }] of [...days.entries()].reverse()) {
    const isBelieved = day?.day === id && (isSigned || digest === bound);
    if (!isBelieved) findings.unshift({ kind: 'dayForged', where: id });
    else if (!follows(day, days[at - 1])) findings.unshift({ kind: 'dayUnbound', where: id });
    if (isBelieved) believed.unshift({ ...day, digest });
    bound = isBelieved ? day.previous : undefined;
  }
  return { believed, findings };
}

function follows(day: AuditDay, before: ReadDay | undefined): boolean {
  return day.previous === (before?.digest ?? '');
}

function readDay({ _id, signed }: AuditDayDocument, { listKeys, checkSignature }: DayKeys): ReadDay {
  const bytes = attempt(() => decodeBase64url(signed)) ?? new Uint8Array(0);
  return {
    id: _id,
    digest: auditDayDigest(bytes),
    day: attempt(() => readAuditDay(bytes, new Uint8Array(32), () => true)),
    isSigned: listKeys.some(
      ({ publicKey, notAfter }) =>
        endOfDay(_id) < notAfter && attempt(() => readAuditDay(bytes, publicKey, checkSignature)) !== undefined,
    ),
  };
}

/** A day is signed after it ended, so that a key that ended before signed it in hands that stole it. @param day YYYYMMDD */
function endOfDay(day: string): number {
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6)].map(Number);
  return shanghaiMidnight({ year: year ?? Number.NaN, month: month ?? Number.NaN, day: (date ?? Number.NaN) + 1 });
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
