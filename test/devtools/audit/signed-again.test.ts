import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#core/clock';
import { audit } from '../../../cloudfunctions/_shared/audit';
import { judgeAudit } from '../../../devtools/audit/judge-audit';
import { NOW } from '../../fakes/issued';
import { MemoryRecords } from '../../fakes/memory-records';
import { event, FIRST_CHAIN, KEYS, LATER, recordsIn, signDays, writtenAudit } from './written-audit';

const written = await writtenAudit();
const { lastSigned } = judgeAudit(written, KEYS, LATER);
const seen = lastSigned === undefined ? [] : [lastSigned];
const REPLACED = { kind: 'dayReplaced', where: '20260603' };

describe('a day is signed', () => {
  test('up to its last entry, also where a crash left the head behind', async () => {
    const records = new MemoryRecords();
    for (const at of [0, 1, 2]) await audit(records, event(0, at));
    const second = records.all('auditEntries').find(({ sequence }) => sequence === 2);
    const { sequence = 0, hash = '' } = second ?? {};
    await records.swap('auditHeads', FIRST_CHAIN, { sequence: 3 }, { sequence, hash });
    await signDays(records, NOW + DAY);
    expect(judgeAudit(recordsIn(records), KEYS, NOW + DAY)).toMatchObject({ signedDays: ['20260601'], findings: [] });
  });

  test('an hour after it ended, and not before: its last events are written by then', async () => {
    const records = new MemoryRecords();
    await audit(records, event(0, 0));
    const midnight = NOW + 12 * HOUR;
    await signDays(records, midnight + HOUR - 1);
    expect(records.all('auditDays')).toEqual([]);
    await signDays(records, midnight + HOUR);
    expect(records.all('auditDays')).toMatchObject([{ _id: '20260601' }]);
  });
});

describe('whoever saw a signed day knows it again', () => {
  test('as it was, also when days were signed since', async () => {
    expect(seen).toHaveLength(1);
    expect(judgeAudit(written, KEYS, LATER, seen).findings).toEqual([]);
    const records = new MemoryRecords();
    for (const entry of written.entries) await records.add('auditEntries', entry);
    for (const head of written.heads) await records.add('auditHeads', head);
    for (const day of written.days) await records.add('auditDays', day);
    await audit(records, event(3, 0));
    await signDays(records, NOW + 4 * DAY + HOUR);
    const judgement = judgeAudit(recordsIn(records), KEYS, LATER + DAY, seen);
    expect(judgement.signedDays).toHaveLength(4);
    expect(judgement.findings).toEqual([]);
  });

  test('and finds that everything was written anew and signed again by publishTrust', async () => {
    const records = new MemoryRecords();
    for (const day of [0, 1, 2]) await audit(records, event(day, 7));
    await signDays(records, LATER);
    expect(judgeAudit(recordsIn(records), KEYS, LATER).findings).toEqual([]);
    expect(judgeAudit(recordsIn(records), KEYS, LATER, seen).findings).toEqual([REPLACED]);
  });

  test('and finds that a last day is gone with all its entries', () => {
    const isLast = ({ chain }: { readonly chain: string }) => chain.startsWith('20260603');
    const without = {
      entries: written.entries.filter((entry) => !isLast(entry)),
      heads: written.heads.filter(({ _id }) => !isLast({ chain: _id })),
      days: written.days.slice(0, 2),
    };
    expect(judgeAudit(without, KEYS, LATER).findings).toEqual([]);
    expect(judgeAudit(without, KEYS, LATER, seen).findings).toEqual([REPLACED]);
  });

  test('and finds that nothing is left at all', () => {
    expect(judgeAudit({ entries: [], heads: [], days: [] }, KEYS, LATER, seen).findings).toEqual([REPLACED]);
  });
});
