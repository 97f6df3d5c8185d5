import { describe, expect, test } from 'vitest';
import { followChain } from '#core/audit/audit-chain';
import type { AuditEvent } from '#core/audit/audit-event';
import { audit } from '../../../cloudfunctions/_shared/audit';
import { NOW } from '../../fakes/issued';
import type { MemoryRecords } from '../../fakes/memory-records';
import { makeWorld } from '../../fakes/world';
import { sweepCrashes, untilFinal } from '../../support/crash-sweep';

const eventOf = (number: number): AuditEvent => ({
  eventId: `event.${number}`,
  at: NOW,
  action: 'certificateSuspended',
  actor: 'citizen',
  object: 'one certificate',
});

/** The entries in their order, followed; every test's events share one chain. */
function follow(records: MemoryRecords) {
  const entries = [...records.all('auditEntries')].sort((a, b) => a.sequence - b.sequence);
  return { entries, head: followChain(String(entries[0]?.chain), entries) };
}

describe('the audit', () => {
  test('holds one unbroken chain when twenty write at once', async () => {
    const { records } = makeWorld();
    await Promise.all(Array.from({ length: 20 }, (_, number) => audit(records, eventOf(number))));
    const { entries, head } = follow(records);
    expect(new Set(entries.map(({ eventId }) => eventId)).size).toBe(20);
    expect(head).toMatchObject({ sequence: 20 });
    expect(records.all('auditHeads')).toMatchObject([head]);
  });

  test('loses no event and breaks no chain, whatever fails', async () => {
    const calls = await sweepCrashes(async (trouble, name) => {
      const { records } = makeWorld();
      await audit(records, eventOf(0));
      const troubled = trouble.around({ records });
      await untilFinal(
        () => audit(troubled.records, eventOf(1)),
        () => audit(records, eventOf(1)),
      );
      await audit(records, eventOf(2));
      const { entries, head } = follow(records);
      expect(head, name).not.toHaveProperty('brokenAt');
      expect(new Set(entries.map(({ eventId }) => eventId)), name).toEqual(new Set(['event.0', 'event.1', 'event.2']));
    });
    expect(calls).toBeGreaterThanOrEqual(3);
  });
});
