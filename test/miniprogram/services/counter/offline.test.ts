import { afterEach, describe, expect, test, vi } from 'vitest';
import { DAY, HOUR } from '#core/clock';
import { suspendCertificate } from '../../../../cloudfunctions/suspendCertificate/suspend-certificate';
import { NOW, showText } from '../../../fakes/issued';
import { CITIZEN } from '../../../fakes/world';
import { heard } from '../start-phone';
import { counterScene, offlineCounter, readyCounter, startCounter } from './counter-scene';

afterEach(() => vi.useRealTimers());

const TEXT = showText();

describe('a counter without a network', () => {
  test('tells how old its data is', async () => {
    const scene = await counterScene();
    const { judge } = await offlineCounter(scene);
    scene.pass(HOUR);
    const judged = await judge(showText({ presentedAt: NOW + HOUR }));
    expect(judged).toMatchObject({ source: 'offline', dataAge: HOUR, verdict: { outcome: 'accepted' } });
  });

  test.each([
    [DAY - HOUR, 'accepted'],
    [DAY, 'OFFLINE_DATA_AGEING'],
    [3 * DAY - 1, 'OFFLINE_DATA_AGEING'],
    [3 * DAY, 'OFFLINE_DATA_TOO_OLD'],
  ])('with data of %i s says %s, also after a restart', async (age, expected) => {
    const scene = await counterScene({ venue: { opensAt: 0 } });
    await offlineCounter(scene);
    scene.pass(age);
    const text = showText({ presentedAt: NOW + age }, { issuedAt: NOW + age - HOUR, expiresAt: NOW + age + HOUR });
    const { verdict } = await (await startCounter(scene.cafe)).judge(text);
    expect(verdict.outcome === 'accepted' ? 'accepted' : verdict.reason).toBe(expected);
  });

  test('lets nobody in twice with one code, not after a restart either', async () => {
    const scene = await counterScene();
    const { judge } = await offlineCounter(scene);
    await judge(TEXT);
    const again = { verdict: { outcome: 'rejected', reason: 'CODE_ALREADY_SHOWN' } };
    expect(await judge(TEXT)).toMatchObject(again);
    expect(await (await startCounter(scene.cafe)).judge(TEXT)).toMatchObject(again);
  });

  test('lets one of two scans through that come at the same moment', async () => {
    const { judge } = await offlineCounter(await counterScene());
    const outcomes = (await Promise.all([judge(TEXT), judge(TEXT)])).map(({ verdict }) => verdict.outcome);
    expect(outcomes.sort()).toEqual(['accepted', 'rejected']);
  });

  test('knows a code that the cloud let in a moment ago', async () => {
    const scene = await counterScene();
    const { judge } = await readyCounter(scene);
    await judge(TEXT);
    scene.cafe.network = 'none';
    expect(await judge(TEXT)).toMatchObject({ source: 'offline', verdict: { reason: 'CODE_ALREADY_SHOWN' } });
  });

  test('lets nobody in twice with one code by old data either', async () => {
    const scene = await counterScene();
    const { judge } = await offlineCounter(scene);
    scene.pass(DAY);
    const text = showText({ presentedAt: NOW + DAY }, { issuedAt: NOW + DAY - HOUR, expiresAt: NOW + DAY + HOUR });
    expect((await judge(text)).verdict).toMatchObject({ outcome: 'undecided', reason: 'OFFLINE_DATA_AGEING' });
    expect((await judge(text)).verdict).toMatchObject({ outcome: 'rejected', reason: 'CODE_ALREADY_SHOWN' });
  });

  test('uses nothing up when the holder’s clock is off', async () => {
    const scene = await counterScene();
    const { judge } = await offlineCounter(scene);
    const early = showText({ presentedAt: NOW + 40 });
    expect((await judge(early)).verdict).toMatchObject({ reason: 'CODE_CLOCK_OFF' });
    scene.pass(35);
    expect((await judge(early)).verdict).toMatchObject({ outcome: 'accepted' });
  });

  test('learns of a suspension with its next list', async () => {
    const scene = await counterScene();
    const { refreshTrust, judge } = await readyCounter(scene);
    await suspendCertificate(scene.world)({ action: 'suspend' }, CITIZEN);
    scene.pass(10);
    await scene.publish();
    await refreshTrust();
    scene.cafe.network = 'none';
    expect((await judge(showText({ presentedAt: NOW + 10 }))).verdict).toMatchObject({
      reason: 'CERTIFICATE_SUSPENDED',
    });
  });

  test('is closed outside of its hours', async () => {
    const scene = await counterScene();
    const { judge } = await offlineCounter(scene);
    scene.pass(12 * HOUR);
    expect(await heard(judge(showText({ presentedAt: NOW + 12 * HOUR })))).toBe('VENUE_CLOSED');
  });

  test('decides nothing with a storage that is full', async () => {
    const scene = await counterScene();
    const { judge } = await offlineCounter(scene);
    scene.cafe.room = 0;
    expect(await heard(judge(TEXT))).toBe('STORAGE_FULL');
  });

  test('decides nothing by a clock that nobody ever set', async () => {
    const scene = await counterScene();
    await offlineCounter(scene);
    scene.cafe.storage.delete('clockOffsetMs');
    expect(await heard((await startCounter(scene.cafe)).judge(TEXT))).toBe('CLOCK_NOT_SYNCHRONISED');
  });

  test('decides nothing without a trust list', async () => {
    const scene = await counterScene();
    await offlineCounter(scene);
    scene.cafe.storage.delete('trustList');
    expect(await heard((await startCounter(scene.cafe)).judge(TEXT))).toBe('TRUST_LIST_EXPIRED');
  });
});

describe('what stays on the counter’s phone', () => {
  test('is no name in the clear, and none at all once the queue was sent', async () => {
    const scene = await counterScene();
    const { judge, sync } = await offlineCounter(scene);
    await judge(TEXT);
    const clear = [...scene.cafe.storage.values()].filter(({ isEncrypted }) => !isEncrypted);
    expect(JSON.stringify(clear)).not.toContain(TEXT);
    scene.cafe.network = 'wifi';
    await sync();
    const all = JSON.stringify([...scene.cafe.storage.values()]);
    expect(all).not.toContain(TEXT);
    expect(all).not.toContain('张');
  });
});
