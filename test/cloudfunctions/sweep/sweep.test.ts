import { describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '#core/clock';
import { POLICIES } from '#core/policy/policies';
import type { CollectionName } from '../../../cloudfunctions/_shared/ports/collections';
import type { Search } from '../../../cloudfunctions/_shared/ports/listings';
import { startEnrolment } from '../../../cloudfunctions/startEnrolment/start-enrolment';
import { sweep } from '../../../cloudfunctions/sweep/sweep';
import { makeCafe } from '../../fakes/cafe';
import { NOW } from '../../fakes/issued';
import { MemoryListings } from '../../fakes/memory-listings';
import { application, CITIZEN, certificate, comparedEnrolment } from '../../fakes/world';

async function setUp() {
  const world = await makeCafe();
  return { ...world, run: sweep(world), start: () => startEnrolment(world)(application(), CITIZEN) };
}

describe('the sweep of frames', () => {
  test('deletes what a crash left, within five minutes of the upload', async () => {
    const { run, start, frames, clock } = await setUp();
    const { framePaths } = await start();
    for (const path of framePaths) frames.put(path, new Uint8Array(1));
    let minutes = 0;
    while (frames.paths().length > 0 && minutes++ < 10) {
      clock.advance(MINUTE);
      await run();
    }
    expect(minutes).toBeLessThan(5);
  });

  test('leaves the frames of a challenge that is still open', async () => {
    const { run, start, frames, clock } = await setUp();
    const { framePaths } = await start();
    for (const path of framePaths) frames.put(path, new Uint8Array(1));
    clock.advance(POLICIES.challenge.lifetime);
    await run();
    expect(frames.paths()).toHaveLength(framePaths.length);
  });

  test('comes again for uploads that came late, and removes the challenge after a day', async () => {
    const { run, start, frames, clock, records } = await setUp();
    const { framePaths } = await start();
    const late = async (seconds: number) => {
      clock.advance(seconds);
      frames.put(framePaths[0] ?? '', new Uint8Array(1));
      await run();
      return frames.paths().length;
    };
    expect(await late(3 * MINUTE)).toBe(0);
    expect(await late(10 * MINUTE)).toBe(0);
    expect(records.all('challenges')).toHaveLength(1);
    expect(await late(DAY + MINUTE)).toBe(0);
    expect(records.all('challenges')).toEqual([]);
  });
});

describe('the sweep of enrolments', () => {
  test('ends a comparison whose function was killed', async () => {
    const { run, records } = await setUp();
    const crashed = comparedEnrolment({ state: 'comparing', leaseUntil: NOW - POLICIES.comparison.lease - 1 });
    await records.add('enrolments', crashed);
    await run();
    expect(records.all('enrolments')).toMatchObject([{ state: 'refused', refusal: 'SERVICE_UNAVAILABLE' }]);
  });

  test('leaves one alone that another call took over meanwhile', async () => {
    const { records, ...world } = await setUp();
    const crashed = comparedEnrolment({ state: 'comparing', leaseUntil: NOW - POLICIES.comparison.lease - 1 });
    await records.add('enrolments', crashed);
    class OvertakenListings extends MemoryListings {
      override async page<C extends CollectionName>(collection: C, search: Search<C>, after: string) {
        const page = await super.page(collection, search, after);
        const lease = { leaseUntil: NOW + 1 };
        if (collection === 'enrolments') await records.swap('enrolments', crashed._id, { state: 'comparing' }, lease);
        return page;
      }
    }
    await sweep({ ...world, records, listings: new OvertakenListings(records) })();
    expect(records.all('enrolments')).toMatchObject([{ state: 'comparing', leaseUntil: NOW + 1 }]);
  });

  test('removes what led to nothing after a day, and keeps what was issued', async () => {
    const { run, records, clock } = await setUp();
    const states = ['challenged', 'compared', 'refused', 'withdrawn', 'lifted', 'issued'] as const;
    for (const state of states) await records.add('enrolments', comparedEnrolment({ _id: state, state }));
    clock.advance(DAY);
    await run();
    expect(records.all('enrolments')).toHaveLength(states.length);
    clock.advance(1);
    await run();
    expect(records.all('enrolments').map(({ state }) => state)).toEqual(['issued']);
  });
});

describe('the sweep of certificates', () => {
  test('removes one that expired a month ago with its enrolment, and not a day sooner', async () => {
    const { run, records, clock } = await setUp();
    const { _id, subject, expiresAt } = certificate();
    await records.add('enrolments', comparedEnrolment({ state: 'issued' }));
    await records.add('holders', { _id: subject, certificateId: _id, replaced: '' });
    clock.set(expiresAt + POLICIES.kept.expiredCertificates);
    await run();
    expect(records.all('certificates')).toHaveLength(1);
    clock.advance(1);
    await run();
    expect([...records.all('certificates'), ...records.all('enrolments'), ...records.all('holders')]).toEqual([]);
  });

  test('removes the ledger with the certificate: without it nobody could read or erase it', async () => {
    const { run, records, clock } = await setUp();
    const { _id, expiresAt } = certificate();
    const line = { receiptId: 'receipt', venueId: 7, checkedAt: expiresAt - DAY };
    await records.add('usages', { _id: 'own', certificateId: _id, ...line });
    await records.add('usages', { _id: 'of another', certificateId: 'another', ...line });
    clock.set(expiresAt + POLICIES.kept.expiredCertificates + 1);
    await run();
    expect(records.all('usages')).toMatchObject([{ _id: 'of another' }]);
  });

  test('ends one whose issuing never ended, and keeps nothing of the person', async () => {
    const { run, records, clock } = await setUp();
    await records.add('certificates', certificate({ _id: 'p', state: 'pending', stateSince: NOW }));
    clock.advance(DAY + 1);
    await run();
    expect(await records.read('certificates', 'p')).toMatchObject({ state: 'revoked', caller: '', maskedName: '' });
    clock.advance(POLICIES.kept.erasedCertificates + 1);
    await run();
    expect(await records.read('certificates', 'p')).toBeUndefined();
  });
});

describe('the sweep of what has expired', () => {
  test('removes it by its own age, and tells how much', async () => {
    const { run, records, clock } = await setUp();
    await records.add('showings', { _id: 's', scanId: '', venueId: 1, seenAt: NOW, expiresAt: NOW + 10 });
    await records.add('limits', { _id: 'l', takings: [], version: 1, expiresAt: NOW + 20 });
    await records.add('usages', { _id: 'u', receiptId: 'r', certificateId: 'c', venueId: 1, checkedAt: NOW });
    clock.set(NOW + 11);
    expect(await run()).toEqual({ removed: 1 });
    clock.set(NOW + 21);
    expect(await run()).toEqual({ removed: 1 });
    expect(records.all('usages')).toHaveLength(1);
    clock.set(NOW + POLICIES.kept.usages + 1);
    await run();
    expect([...records.all('usages'), ...records.all('attestations')]).toEqual([]);
  });
});
