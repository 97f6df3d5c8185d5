import { describe, expect, test } from 'vitest';
import { auditDayDigest, signAuditDay } from '#core/audit/audit-day';
import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { signerOf } from '#core/certificate/ed25519';
import { DAY, HOUR } from '#core/clock';
import { judgeAudit } from '../../../devtools/audit/judge-audit';
import { NOW } from '../../fakes/issued';
import { FIRST_CHAIN, KEYS, LATER, LIST_SEED, listKeyOf, SECOND_DAY, writtenAudit } from './written-audit';

type Written = Awaited<ReturnType<typeof writtenAudit>>;

const NEXT_SEED = new Uint8Array(32).fill(13);
const written = await writtenAudit();
const SECOND_CHAIN = FIRST_CHAIN.replace(/^\d+/, SECOND_DAY);

/** What is found after somebody with the database in hand did this. */
function findingsAfter(tamper: (records: Written) => Partial<Written>, keys = KEYS, now = LATER) {
  const copy = structuredClone(written);
  return judgeAudit({ ...copy, ...tamper(copy) }, keys, now).findings;
}

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

  test('a forged one: its key had ended before the day did', () => {
    const thirdDayEnds = NOW + 2 * DAY + 12 * HOUR;
    const keysUntil = (notAfter: number) => ({ ...KEYS, listKeys: [{ ...listKeyOf(LIST_SEED), notAfter }] });
    expect(findingsAfter(() => ({}), keysUntil(thirdDayEnds))).toEqual([{ kind: 'dayForged', where: '20260603' }]);
    expect(findingsAfter(() => ({}), keysUntil(thirdDayEnds + 1))).toEqual([]);
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
    const keys = { ...KEYS, listKeys: [listKeyOf(NEXT_SEED)] };
    expect(judgeAudit({ entries: [], heads: [], days }, keys, LATER).signedDays).toHaveLength(3);
  });

  test('a chain that its day did not know', () => {
    const findings = findingsAfter((records) => ({
      days: records.days.map((day) => (day._id === SECOND_DAY ? resignedWithoutHeads() : day)),
    }));
    expect(findings).toContainEqual({ kind: 'entryAfterSigning', where: SECOND_CHAIN, sequence: 1 });
  });
});
