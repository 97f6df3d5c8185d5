import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#core/clock';
import type { Input } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { syncScans } from '../../../cloudfunctions/syncScans/sync-scans';
import { verifyPresentation } from '../../../cloudfunctions/verifyPresentation/verify-presentation';
import { type CafeScene, makeCafe } from '../../fakes/cafe';
import { NOW, showText, TRUST } from '../../fakes/issued';
import { certificate, STAFF, STRANGER } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

type OfflineScan = Input<'syncScans'>['scans'][number];

/** A scan that the counter took for good, at NOW. */
const scanOf = (number: number, changes: Partial<OfflineScan> = {}): OfflineScan => ({
  scanId: String(number).padStart(32, '0'),
  qrText: showText({ presentedAt: NOW - number }),
  scannedAt: NOW,
  decided: 'accepted',
  ...changes,
});

/** The counter comes back to the network two hours after its scans. */
async function setUp(scene: CafeScene = {}) {
  const world = await makeCafe(scene);
  world.clock.advance(2 * HOUR);
  const call = syncScans(world);
  return { ...world, sync: (...scans: OfflineScan[]) => call({ scans }, STAFF).then(({ results }) => results) };
}

describe('syncScans', () => {
  test('judges each scan as of the time that the counter recorded, in the order of the queue', async () => {
    const { sync, records } = await setUp();
    const results = await sync(scanOf(1), scanOf(2), scanOf(3));
    expect(results).toMatchObject([1, 2, 3].map(() => ({ verdict: { outcome: 'accepted' }, conflict: false })));
    expect(records.all('receipts')).toMatchObject([1, 2, 3].map(() => ({ checkedAt: NOW, outcome: 'accepted' })));
    const expiresAt = NOW + POLICIES.showing.rememberedFor;
    expect(records.all('showings')).toMatchObject([1, 2, 3].map(() => ({ expiresAt })));
  });

  test('doubles nothing, however often the queue is sent', async () => {
    const { sync, records } = await setUp();
    const first = await sync(scanOf(1), scanOf(2));
    expect(await sync(scanOf(1), scanOf(2), scanOf(3))).toEqual([...first, expect.anything()]);
    expect(records.all('receipts')).toHaveLength(3);
    expect(records.all('usages')).toHaveLength(3);
    expect(records.all('showings')).toHaveLength(3);
  });

  test('reports a code that another counter had accepted meanwhile', async () => {
    const { sync, ...world } = await setUp();
    await world.records.add('staff', { _id: 'colleague', venueId: 7, approved: true });
    world.clock.set(NOW);
    const online = { qrText: scanOf(1).qrText, scanId: 'f'.repeat(32) };
    await verifyPresentation(world)(online, { ref: 'colleague' });
    const [result] = await sync(scanOf(1));
    expect(result).toMatchObject({ conflict: true, verdict: { outcome: 'rejected', reason: 'CODE_ALREADY_SHOWN' } });
  });

  test('reports a code that the counter accepted twice', async () => {
    const { sync } = await setUp();
    const results = await sync(scanOf(1), { ...scanOf(2), qrText: scanOf(1).qrText });
    expect(results).toMatchObject([{ conflict: false }, { conflict: true }]);
  });

  test.each<[string, CafeScene, boolean]>([
    ['suspended after the scan', { holder: { state: 'suspended', stateSince: NOW + 1 } }, false],
    ['suspended before the scan', { holder: { state: 'suspended', stateSince: NOW - 1 } }, true],
    ['expired after the scan', { holder: { expiresAt: NOW + 1 } }, false],
    ['expired before the scan', { holder: { expiresAt: NOW } }, true],
  ])('of a certificate %s: conflict is as it was then', async (_, scene, conflict) => {
    const { sync } = await setUp(scene);
    expect(await sync(scanOf(1))).toMatchObject([{ conflict }]);
  });

  test.each([
    [0, undefined],
    [3 * DAY - 1, undefined],
    [3 * DAY, 'SCAN_TIME_WRONG'],
    [-11, 'SCAN_TIME_WRONG'],
    [-10, undefined],
  ])('of %i s ago is taken or named: %s', async (age, code) => {
    const { sync, clock } = await setUp({ venue: { opensAt: 0 } });
    const [result] = await sync(scanOf(1, { scannedAt: clock.now() - age }));
    expect(result && 'code' in result ? result.code : undefined).toBe(code);
  });

  test('tells of a scan that was taken before, when it is sent again too late, or after the hours changed', async () => {
    const { sync, clock, records } = await setUp();
    const first = await sync(scanOf(1));
    clock.set(NOW + 3 * DAY);
    await records.swap('venues', '7', {}, { closesAt: 9 });
    expect(await sync(scanOf(1))).toEqual(first);
    expect(await sync(scanOf(2))).toMatchObject([{ code: 'SCAN_TIME_WRONG' }]);
  });

  test('judges no scan too late that was only claimed in time: its showing may be forgotten by then', async () => {
    const { sync, clock, ...world } = await setUp();
    const current = () => Promise.reject(new CtidError('SERVICE_UNAVAILABLE'));
    const faulty = syncScans({ ...world, clock, trust: { current } });
    expect(await codeFrom(faulty({ scans: [scanOf(1)] }, STAFF))).toBe('SERVICE_UNAVAILABLE');
    clock.set(NOW + 3 * DAY);
    expect(await sync(scanOf(1))).toMatchObject([{ code: 'SCAN_TIME_WRONG' }]);
  });

  test('goes on after a scan that cannot be judged', async () => {
    const { sync } = await setUp();
    await sync(scanOf(1));
    const reused = scanOf(1, { qrText: showText({ presentedAt: NOW - 9 }) });
    const closed = scanOf(4, { scannedAt: Date.parse('2026-06-01T07:59:59+08:00') / 1000 });
    expect(await sync(reused, closed, scanOf(2))).toMatchObject([
      { code: 'SCAN_OF_ANOTHER_CODE' },
      { code: 'VENUE_CLOSED' },
      { verdict: { outcome: 'accepted' } },
    ]);
  });

  test('stops at a fault, and the queue is sent again without loss', async () => {
    const { sync, ...world } = await setUp();
    let calls = 0;
    const trust = {
      async current() {
        if (++calls === 2) throw new CtidError('SERVICE_UNAVAILABLE');
        return TRUST;
      },
    };
    const faulty = syncScans({ ...world, trust });
    const scans = [scanOf(1), scanOf(2), scanOf(3)];
    expect(await codeFrom(faulty({ scans }, STAFF))).toBe('SERVICE_UNAVAILABLE');
    expect(await sync(...scans)).toMatchObject(scans.map(() => ({ conflict: false })));
    expect(world.records.all('receipts')).toHaveLength(3);
  });

  test('is for approved staff alone', async () => {
    const world = await makeCafe();
    expect(await codeFrom(syncScans(world)({ scans: [scanOf(1)] }, STRANGER))).toBe('STAFF_NOT_APPROVED');
    expect(world.records.all('receipts')).toEqual([]);
  });

  test('knows the certificate by its place', async () => {
    const { sync, records } = await setUp();
    await sync(scanOf(1));
    expect(records.all('usages')).toMatchObject([{ certificateId: certificate()._id }]);
  });
});
