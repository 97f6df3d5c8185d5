import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuditEntry, chainOf, emptyHead, followChain, nextEntry } from '#core/audit/audit-chain';
import { auditDayDigest, readAuditDay, signAuditDay } from '#core/audit/audit-day';
import type { AuditEvent } from '#core/audit/audit-event';
import { checkSignature, publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { NOW } from '../../fakes/issued';
import { codeOf } from '../../support/code-of';

const CHAIN = '20260601.0';
const SEED = new Uint8Array(32).fill(31);

const eventOf = (number: number): AuditEvent => ({
  eventId: `event.${number}`,
  at: NOW + number,
  action: 'certificateIssued',
  actor: 'citizen',
  object: `certificate ${number}`,
});

/** A chain of so many entries. */
function chain(length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let number = 0; number < length; number++) {
    entries.push(nextEntry(eventOf(number), CHAIN, entries.at(-1) ?? emptyHead(CHAIN)));
  }
  return entries;
}

describe('an audit chain', () => {
  test('leads from its name to its head', () => {
    const entries = chain(20);
    expect(followChain(CHAIN, entries)).toEqual({ sequence: 20, hash: entries[19]?.hash });
    expect(followChain(CHAIN, [])).toEqual(emptyHead(CHAIN));
  });

  test('is found broken where one field of one entry is another', () => {
    const fields = ['eventId', 'at', 'action', 'actor', 'object', 'sequence', 'previous', 'hash'] as const;
    fc.assert(
      fc.property(fc.nat({ max: 9 }), fc.constantFrom(...fields), (position, field) => {
        const entries = chain(10);
        const changed = { ...entries[position], [field]: field === 'at' || field === 'sequence' ? 7e8 : 'x' };
        entries[position] = changed as AuditEntry;
        expect(followChain(CHAIN, entries)).toEqual({ brokenAt: position + 1 });
      }),
    );
  });

  test.each<[string, (entries: AuditEntry[]) => AuditEntry[], number]>([
    ['dropped', (entries) => entries.filter((_, at) => at !== 4), 5],
    ['told twice', (entries) => [...entries.slice(0, 5), ...entries.slice(4)], 6],
    ['moved', (entries) => [...entries.slice(0, 3), ...entries.slice(4, 5), ...entries.slice(3, 4)], 4],
    ['of another chain', (entries) => [nextEntry(eventOf(0), 'x', emptyHead('x')), ...entries.slice(1)], 1],
  ])('is found broken where an entry was %s', (_, change, brokenAt) => {
    expect(followChain(CHAIN, change(chain(10)))).toEqual({ brokenAt });
  });

  test('is named by the day in Shanghai and one of sixteen shards', () => {
    const names = new Set(Array.from({ length: 400 }, (_, number) => chainOf(eventOf(number))));
    expect(names.size).toBe(16);
    for (const name of names) expect(name).toMatch(/^20260601\.[0-9a-f]$/);
    const beforeMidnight = Date.parse('2026-05-31T23:59:59+08:00') / 1000;
    expect(chainOf({ ...eventOf(0), at: beforeMidnight })).toMatch(/^20260531\./);
  });
});

describe('a day of the audit', () => {
  const DAY = { day: '20260601', previous: '', heads: [{ chain: CHAIN, ...emptyHead(CHAIN) }] };
  const signed = signAuditDay(DAY, signerOf(SEED));

  test('gives back what was signed, and binds the next one', () => {
    expect(readAuditDay(signed, publicKeyOf(SEED), checkSignature)).toEqual(DAY);
    expect(auditDayDigest(signed)).not.toBe(auditDayDigest(signAuditDay({ ...DAY, day: '20260602' }, signerOf(SEED))));
  });

  test('is forged when another key signed it, or when it is something else', () => {
    const other = publicKeyOf(new Uint8Array(32).fill(32));
    expect(codeOf(() => readAuditDay(signed, other, checkSignature))).toBe('AUDIT_DAY_FORGED');
    expect(codeOf(() => readAuditDay(Uint8Array.of(1), other, checkSignature))).toBe('AUDIT_DAY_FORGED');
  });
});
