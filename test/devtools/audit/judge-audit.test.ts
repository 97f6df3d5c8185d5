import { describe, expect, test } from 'vitest';
import { type AuditHead, nextEntry } from '#core/audit/audit-chain';
import { auditDayDigest, signAuditDay } from '#core/audit/audit-day';
import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { DAY, HOUR } from '#core/clock';
import { audit } from '../../../cloudfunctions/_shared/audit';
import { judgeAudit } from '../../../devtools/audit/judge-audit';
import { NOW } from '../../fakes/issued';
import { MemoryRecords } from '../../fakes/memory-records';
import { event, FIRST_CHAIN, KEYS, LATER, LIST_SEED, recordsIn, SECOND_DAY, writtenAudit } from './written-audit';

type Written = Awaited<ReturnType<typeof writtenAudit>>;

const written = await writtenAudit();
const [FIRST_DAY = '', SHARD = ''] = FIRST_CHAIN.split('.');
const NEXT_SEED = new Uint8Array(32).fill(13);
const SECOND_CHAIN = `${SECOND_DAY}.${SHARD}`;

/** What is found after somebody with the database in hand did this. */
function findingsAfter(tamper: (records: Written) => Partial<Written>, keys = KEYS, now = LATER) {
  const copy = structuredClone(written);
  return judgeAudit({ ...copy, ...tamper(copy) }, keys, now).findings;
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

  test('a chain that was written anew with other events', () => {
    const findings = findingsAfter((records) => withChain(records, () => chainOfEvents(4, 10)));
    expect(findings).toEqual([{ kind: 'chainRewritten', where: FIRST_CHAIN, sequence: 4 }]);
  });

  test('a chain that its day did not know', () => {
    const findings = findingsAfter((records) => ({
      days: records.days.map((day) => (day._id === SECOND_DAY ? resignedWithoutHeads() : day)),
    }));
    expect(findings).toContainEqual({ kind: 'entryAfterSigning', where: SECOND_CHAIN, sequence: 1 });
  });
});

/** The second day, signed again with the list key and without a head. */
function resignedWithoutHeads() {
  const previous = auditDayDigest(decodeBase64url(written.days[0]!.signed));
  const day = { day: SECOND_DAY, previous, heads: [] };
  return { _id: SECOND_DAY, signed: encodeBase64url(signAuditDay(day, signerOf(LIST_SEED))) };
}

describe('of signed days is found', () => {
  test('a forged one: another key signed it', () => {
    const previous = auditDayDigest(decodeBase64url(written.days[1]!.signed));
    const day = { day: '20260603', previous, heads: [] };
    const forged = encodeBase64url(signAuditDay(day, signerOf(new Uint8Array(32).fill(66))));
    const findings = findingsAfter(({ days }) => ({
      days: [...days.slice(0, 2), { _id: '20260603', signed: forged }],
    }));
    expect(findings).toEqual([{ kind: 'dayForged', where: '20260603' }]);
  });

  test.each(['', 'AAAA', 'no base64url!'])('one that is no signed day: "%s"', (signed) => {
    const findings = findingsAfter(({ days }) => ({ days: [...days.slice(0, 2), { _id: '20260603', signed }] }));
    expect(findings).toContainEqual({ kind: 'dayForged', where: '20260603' });
  });

  test('one that stands under another day’s name', () => {
    const findings = findingsAfter(({ days }) => ({ days: [...days.slice(0, 2), { ...days[1]!, _id: '20260603' }] }));
    expect(findings).toContainEqual({ kind: 'dayForged', where: '20260603' });
  });

  test.each([0, 1])('a missing one: number %i', (missing) => {
    const findings = findingsAfter(({ days }) => ({ days: days.filter((_, at) => at !== missing) }));
    expect(findings).toContainEqual({ kind: 'dayMissing', where: written.days[missing]!._id });
    expect(findings).toContainEqual({ kind: 'dayUnbound', where: written.days[missing + 1]!._id });
  });

  test('the last one missing, once it is overdue', () => {
    const withoutLast = ({ days }: Written) => ({ days: days.slice(0, 2) });
    expect(findingsAfter(withoutLast)).toEqual([{ kind: 'dayMissing', where: '20260603' }]);
    const midnight = NOW + 2 * DAY + 12 * HOUR;
    expect(findingsAfter(withoutLast, KEYS, midnight + HOUR)).toEqual([]);
  });

  test('one that was replaced, though the list key signed it', () => {
    const findings = findingsAfter((records) => ({
      days: records.days.map((day) => (day._id === SECOND_DAY ? resignedWithoutHeads() : day)),
    }));
    expect(findings).toContainEqual({ kind: 'dayUnbound', where: '20260603' });
  });

  test('nothing wrong with old ones whose key is forgotten, when a later day binds them', () => {
    const rekeyed = signAuditDay(
      { day: '20260603', previous: auditDayDigest(decodeBase64url(written.days[1]!.signed)), heads: [] },
      signerOf(NEXT_SEED),
    );
    const newKeyOnly = { ...KEYS, listKeys: KEYS.listKeys.slice(1) };
    expect(findingsAfter(() => ({}), newKeyOnly)).toHaveLength(3);
    const days = [...written.days.slice(0, 2), { _id: '20260603', signed: encodeBase64url(rekeyed) }];
    const keys = { ...KEYS, listKeys: [publicKeyOf(NEXT_SEED)] };
    expect(judgeAudit({ entries: [], heads: [], days }, keys, LATER).signedDays).toHaveLength(3);
  });
});
