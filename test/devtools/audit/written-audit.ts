import { chainOf } from '#core/audit/audit-chain';
import type { AuditEvent } from '#core/audit/audit-event';
import { publicKeyOf } from '#core/certificate/ed25519';
import { DAY, HOUR } from '#core/clock';
import { checkSignatureWithNode, signerOfWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import { audit } from '../../../cloudfunctions/_shared/audit';
import { signAuditDays } from '../../../cloudfunctions/publishTrust/sign-audit-days';
import { NOW } from '../../fakes/issued';
import { MemoryListings } from '../../fakes/memory-listings';
import { MemoryRecords } from '../../fakes/memory-records';

export const LIST_SEED = new Uint8Array(32).fill(12);
/** A list key that lives as long as these days. */
export const listKeyOf = (seed: Uint8Array) => ({
  publicKey: publicKeyOf(seed),
  notBefore: NOW,
  notAfter: NOW + 90 * DAY,
});
export const KEYS = { listKeys: [listKeyOf(LIST_SEED)], checkSignature: checkSignatureWithNode };

/** Long enough after the third day for it to be signed. */
export const LATER = NOW + 3 * DAY;

/** One object, so that all its events of a day lie in one chain. */
const OBJECT = 'c'.repeat(32);
export const FIRST_CHAIN = chainOf(event(0, 0));
export const SECOND_DAY = '20260602';

export function event(day: number, at: number, object = OBJECT): AuditEvent {
  const action = 'certificateSuspended' as const;
  return { eventId: `${day}.${at}.${object}`, at: NOW + day * DAY + at, action, actor: 'actor', object };
}

/** Three days of four events each in one chain, and one event elsewhere; every day signed after it ended. */
export async function writtenAudit() {
  const records = new MemoryRecords();
  for (const day of [0, 1, 2]) {
    for (const at of [0, 1, 2, 3]) await audit(records, event(day, at));
    await audit(records, event(day, 0, 'd'.repeat(32)));
    await signDays(records, NOW + (day + 1) * DAY + HOUR);
  }
  return recordsIn(records);
}

/** What publishTrust does with the audit. */
export function signDays(records: MemoryRecords, now: number): Promise<void> {
  const listSigner = { certificate: new Uint8Array(0), sign: signerOfWithNode(LIST_SEED) };
  return signAuditDays({ records, listings: new MemoryListings(records), listSigner }, now);
}

export function recordsIn(records: MemoryRecords) {
  return {
    entries: records.all('auditEntries'),
    heads: records.all('auditHeads'),
    days: [...records.all('auditDays')],
  };
}
