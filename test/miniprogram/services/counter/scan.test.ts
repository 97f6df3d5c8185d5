import { afterEach, describe, expect, test, vi } from 'vitest';
import { DAY, HOUR, MINUTE } from '#core/clock';
import { suspendCertificate } from '../../../../cloudfunctions/suspendCertificate/suspend-certificate';
import { answerText, NOW, showText } from '../../../fakes/issued';
import { CITIZEN } from '../../../fakes/world';
import { heard } from '../start-phone';
import { counterScene, offlineCounter, readyCounter, startCounter } from './counter-scene';

afterEach(() => vi.useRealTimers());

const TEXT = showText();

describe('a counter with a network', () => {
  test('tells the cloud’s verdict and keeps its receipt', async () => {
    const scene = await counterScene();
    const { judge } = await readyCounter(scene);
    const judged = await judge(TEXT);
    expect(judged).toMatchObject({ source: 'online', verdict: { outcome: 'accepted' } });
    expect(scene.world.records.all('receipts')).toMatchObject([{ receipt: judged.receipt }]);
  });

  test('decides by itself when the cloud does not answer in time', async () => {
    const scene = await counterScene();
    const { judge, pendingScans } = await readyCounter(scene);
    scene.cafe.functions.set('verifyPresentation', () => new Promise(() => undefined));
    expect(await judge(TEXT)).toMatchObject({ source: 'offline', verdict: { outcome: 'accepted' } });
    expect(await pendingScans()).toBe(1);
  });

  test('is one scan with the cloud when only the answer was lost', async () => {
    const scene = await counterScene();
    const { judge, sync } = await readyCounter(scene);
    const verify = scene.cafe.functions.get('verifyPresentation');
    scene.cafe.functions.set('verifyPresentation', async (data) => {
      await verify?.(data);
      throw new Error('connection reset');
    });
    expect(await judge(TEXT)).toMatchObject({ source: 'offline', verdict: { outcome: 'accepted' } });
    expect(await sync()).toEqual({ synced: 1, conflicts: 0 });
    expect(scene.world.records.all('receipts')).toHaveLength(1);
    expect(scene.world.records.all('usages')).toHaveLength(1);
  });

  test.each(['STAFF_NOT_APPROVED', 'VENUE_NOT_AUTHORISED'])(
    'stops at once, and without a network too, when it hears %s',
    async (code) => {
      const scene = await counterScene();
      const { judge } = await readyCounter(scene);
      scene.cafe.functions.set('verifyPresentation', async () => ({ ok: false, code }));
      expect(await heard(judge(TEXT))).toBe(code);
      scene.cafe.network = 'none';
      expect(await heard((await startCounter(scene.cafe)).judge(TEXT))).toBe('STAFF_NOT_APPROVED');
    },
  );

  test('does not decide by itself where the cloud refuses', async () => {
    const scene = await counterScene();
    const { judge, pendingScans } = await readyCounter(scene);
    scene.cafe.functions.set('verifyPresentation', async () => ({ ok: false, code: 'VENUE_CLOSED' }));
    expect(await heard(judge(TEXT))).toBe('VENUE_CLOSED');
    expect(await pendingScans()).toBe(0);
  });

  test('fetches newer lists meanwhile', async () => {
    const scene = await counterScene();
    const { judge, findVenue, keepFresh, readTrust } = await readyCounter(scene);
    scene.pass(6 * MINUTE);
    await scene.publish();
    await judge(showText({ presentedAt: NOW + 6 * MINUTE }));
    await findVenue();
    await keepFresh();
    expect(readTrust().dataAge).toBe(0);
  });
});

/** The place that no certificate has is left out: without the cloud a counter knows of revoked ones only. */
const CODES: readonly (readonly [string, string])[] = [
  ['a good one', TEXT],
  ['a stale one', showText({ presentedAt: NOW - 121 })],
  ['one of another clock', showText({ presentedAt: NOW + 60 })],
  ['a minor’s', showText({}, { over18: false })],
  ['one whose attestation ended', showText({}, { expiresAt: NOW })],
  ['an altered one', `${TEXT.slice(0, -1)}${(Number(TEXT.slice(-1)) + 1) % 10}`],
  ['an answer that nobody asked for', answerText({ challenge: new Uint8Array(6), audience: 7 })],
  ['none of ours', 'https://example.com'],
];

describe('the two verdicts', () => {
  test.each(CODES)('are the same for %s', async (_, text) => {
    const scene = await counterScene();
    const online = await (await readyCounter(scene)).judge(text);
    scene.cafe.storage.delete('seenShowings');
    scene.cafe.network = 'none';
    const offline = await (await startCounter(scene.cafe)).judge(text);
    expect([online.source, offline.source]).toEqual(['online', 'offline']);
    expect(offline.verdict).toEqual(online.verdict);
  });
});

describe('a phone that is no counter', () => {
  test('calls nothing and keeps nothing, whatever it scans', async () => {
    const { citizen } = await counterScene();
    const { judge } = await startCounter(citizen);
    const before = [...citizen.storage.keys()];
    expect(await heard(judge(TEXT))).toBe('STAFF_NOT_APPROVED');
    expect(citizen.calls).toEqual([]);
    expect([...citizen.storage.keys()]).toEqual(before);
  });
});

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
