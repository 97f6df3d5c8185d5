import { describe, expect, test } from 'vitest';
import { type AuditHead, chainOf, emptyHead, nextEntry } from '#core/audit/audit-chain';
import { auditDayDigest } from '#core/audit/audit-day';
import { decodeBase64url } from '#core/bytes/base64url';
import { DAY } from '#core/clock';
import { audit } from '../../../cloudfunctions/_shared/audit';
import { judgeAudit } from '../../../devtools/audit/judge-audit';
import { NOW } from '../../fakes/issued';
import { MemoryRecords } from '../../fakes/memory-records';
import { event, FIRST_CHAIN, KEYS, LATER, recordsIn, SECOND_DAY, writtenAudit } from './written-audit';

type Written = Awaited<ReturnType<typeof writtenAudit>>;

const written = await writtenAudit();
const [FIRST_DAY = ''] = FIRST_CHAIN.split('.');

/** What is found after somebody with the database in hand did this. */
function findingsAfter(tamper: (records: Written) => Partial<Written>) {
  const copy = structuredClone(written);
  return judgeAudit({ ...copy, ...tamper(copy) }, KEYS, LATER).findings;
}

/** The entries, with those of the first chain as `change` makes them. */
function withChain({ entries }: Written, change: (chain: Written['entries']) => Written['entries']) {
  const inside = entries.filter(({ chain }) => chain === FIRST_CHAIN);
  const outside = entries.filter(({ chain }) => chain !== FIRST_CHAIN);
  return { entries: [...change(inside), ...outside] };
}

/** A chain that is right in itself, of so many events. */
function chainOfEvents(count: number, firstAt = 0) {
  const first = written.entries.find(({ chain, sequence }) => chain === FIRST_CHAIN && sequence === 1)!;
  let head: AuditHead = { sequence: 0, hash: first.previous };
  return Array.from({ length: count }, (_, at) => {
    const entry = nextEntry(event(0, firstAt + at), FIRST_CHAIN, head);
    head = entry;
    return { _id: `${FIRST_CHAIN}.${entry.sequence}`, ...entry };
  });
}

describe('an audit as it was written', () => {
  test('has nothing to find, and is counted', () => {
    expect(judgeAudit(written, KEYS, LATER)).toEqual({
      chains: 6,
      entries: 15,
      events: 15,
      signedDays: [FIRST_DAY, SECOND_DAY, '20260603'],
      lastSigned: { day: '20260603', digest: auditDayDigest(decodeBase64url(written.days[2]!.signed)) },
      openDays: [],
      findings: [],
    });
  });

  test('counts an event that was told twice once', async () => {
    const records = new MemoryRecords();
    for (const told of [event(0, 0), event(0, 1), event(0, 0)]) await audit(records, told);
    expect(judgeAudit(recordsIn(records), KEYS, NOW)).toMatchObject({ entries: 3, events: 2, findings: [] });
  });

  test('may have a head that a crash left one behind', async () => {
    const records = new MemoryRecords();
    for (const at of [0, 1, 2]) await audit(records, event(0, at));
    const { entries, heads } = recordsIn(records);
    const behind = entries.map(({ sequence, hash }) => ({ _id: FIRST_CHAIN, sequence, hash }));
    expect(judgeAudit({ entries, heads: behind.slice(1, 2), days: [] }, KEYS, NOW).findings).toEqual([]);
    expect(judgeAudit({ entries, heads: behind.slice(0, 1), days: [] }, KEYS, NOW).findings).toEqual([
      { kind: 'headDiffers', where: FIRST_CHAIN, sequence: 1 },
    ]);
    expect(heads).toHaveLength(1);
  });
});

describe('in an audit is found', () => {
  test.each(['at', 'action', 'actor', 'object', 'eventId', 'hash', 'previous', '_id'] as const)(
    'a changed entry: its %s',
    (field) => {
      const value = field === 'at' ? NOW + 77 : 'holderErased';
      const findings = findingsAfter((records) =>
        withChain(records, (chain) =>
          chain.map((entry) => (entry.sequence === 2 ? { ...entry, [field]: value } : entry)),
        ),
      );
      expect(findings).toEqual([{ kind: 'entryChanged', where: FIRST_CHAIN, sequence: 2 }]);
    },
  );

  test('a dropped entry', () => {
    const findings = findingsAfter((records) =>
      withChain(records, (chain) => chain.filter(({ sequence }) => sequence !== 2)),
    );
    expect(findings).toEqual([{ kind: 'entryMissing', where: FIRST_CHAIN, sequence: 2 }]);
  });

  test('an inserted entry', () => {
    const findings = findingsAfter((records) =>
      withChain(records, (chain) => [...chain, { ...chain[1]!, _id: 'other', actor: 'another' }]),
    );
    expect(findings).toEqual([{ kind: 'entryInserted', where: FIRST_CHAIN, sequence: 3 }]);
  });

  test('an entry that was put at the end of a signed chain, however well it fits', () => {
    const findings = findingsAfter((records) => withChain(records, () => chainOfEvents(5)));
    expect(findings).toEqual([{ kind: 'entryAfterSigning', where: FIRST_CHAIN, sequence: 5 }]);
  });

  test('re-ordered entries', () => {
    const findings = findingsAfter((records) =>
      withChain(records, ([first, second, third, ...rest]) => [
        first!,
        { ...third!, sequence: 2, _id: second!._id },
        { ...second!, sequence: 3, _id: third!._id },
        ...rest,
      ]),
    );
    expect(findings).toEqual([{ kind: 'entryChanged', where: FIRST_CHAIN, sequence: 2 }]);
  });

  test('a truncated chain, by its signed day, also when the head was set back', () => {
    const findings = findingsAfter((records) => ({
      ...withChain(records, (chain) => chain.slice(0, 2)),
      heads: records.heads.map((head) =>
        head._id === FIRST_CHAIN ? { ...head, sequence: 2, hash: chainOfEvents(2)[1]!.hash } : head,
      ),
    }));
    expect(findings).toEqual([{ kind: 'chainTruncated', where: FIRST_CHAIN, sequence: 3 }]);
  });

  test('a chain that was removed as a whole, with its head', () => {
    const findings = findingsAfter((records) => ({
      ...withChain(records, () => []),
      heads: records.heads.filter(({ _id }) => _id !== FIRST_CHAIN),
    }));
    expect(findings).toEqual([{ kind: 'chainTruncated', where: FIRST_CHAIN, sequence: 1 }]);
  });

  test('an entry of another day, however well it fits at the end of a chain that is still open', () => {
    const chain = chainOf(event(3, 0));
    const entry = nextEntry({ ...event(3, 0), at: NOW - 30 * DAY }, chain, emptyHead(chain));
    const findings = findingsAfter(({ entries, heads }) => ({
      entries: [...entries, { _id: `${chain}.1`, ...entry }],
      heads: [...heads, { _id: chain, sequence: 1, hash: entry.hash }],
    }));
    expect(findings).toEqual([{ kind: 'entryChanged', where: chain, sequence: 1 }]);
  });

  test('a chain of a day that is not signed yet, by its head: one that was cut, and one that was written anew', () => {
    const unsigned = ({ heads }: Written) => ({ heads, days: [] });
    const cut = findingsAfter((records) => ({
      ...unsigned(records),
      ...withChain(records, (chain) => chain.slice(0, 2)),
    }));
    expect(cut).toContainEqual({ kind: 'chainTruncated', where: FIRST_CHAIN, sequence: 3 });
    const anew = findingsAfter((records) => ({
      ...unsigned(records),
      ...withChain(records, () => chainOfEvents(4, 10)),
    }));
    expect(anew).toContainEqual({ kind: 'headDiffers', where: FIRST_CHAIN, sequence: 4 });
  });

  test('a head that was replaced', () => {
    const findings = findingsAfter(({ heads }) => ({
      heads: heads.map((head) => (head._id === FIRST_CHAIN ? { ...head, hash: 'another' } : head)),
    }));
    expect(findings).toEqual([{ kind: 'headDiffers', where: FIRST_CHAIN, sequence: 4 }]);
  });

  test('a chain that was written anew with other events', () => {
    const findings = findingsAfter((records) => withChain(records, () => chainOfEvents(4, 10)));
    expect(findings).toEqual([{ kind: 'chainRewritten', where: FIRST_CHAIN, sequence: 4 }]);
  });
});
