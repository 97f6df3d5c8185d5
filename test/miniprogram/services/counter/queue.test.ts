import { afterEach, describe, expect, test, vi } from 'vitest';
import { DAY, MINUTE } from '#core/clock';
import { suspendCertificate } from '../../../../cloudfunctions/suspendCertificate/suspend-certificate';
import { NOW, showText } from '../../../fakes/issued';
import { CITIZEN } from '../../../fakes/world';
import { heard } from '../start-phone';
import { type CounterScene, counterScene, offlineCounter, startCounter } from './counter-scene';

afterEach(() => vi.useRealTimers());

/** Different codes of NOW. */
const codeOf = (number: number) => showText({ presentedAt: NOW }, { statusIndex: 1_000_000 + number });

/** Every one of them is the citizen's. */
async function shift(number: number) {
  const scene = await counterScene();
  const { certificateId, expiresAt } = scene.world.records.all('attestations')[0] ?? {
    certificateId: '',
    expiresAt: 0,
  };
  for (let at = 1; at < number; at++) {
    await scene.world.records.add('attestations', { _id: `3.${1_000_000 + at}`, certificateId, expiresAt });
  }
  const counter = await offlineCounter(scene);
  for (let at = 0; at < number; at++) await counter.judge(codeOf(at));
  return { scene, counter };
}

const online = ({ cafe }: CounterScene) => {
  cafe.network = 'wifi';
};
const callsOf = ({ cafe }: CounterScene) => cafe.calls.filter(({ name }) => name === 'syncScans');

describe('the queue', () => {
  test('is sent in twenty at a time, in its order, and is empty then', async () => {
    const { scene, counter } = await shift(25);
    expect(await counter.pending()).toBe(25);
    online(scene);
    expect(await counter.sync()).toEqual({ synced: 25, conflicts: [] });
    const sent = callsOf(scene).map(({ data }) => (data as { scans: { qrText: string }[] }).scans);
    expect(sent.map(({ length }) => length)).toEqual([20, 5]);
    expect(sent.flat().map(({ qrText }) => qrText)).toEqual(Array.from({ length: 25 }, (_, at) => codeOf(at)));
    expect(await counter.pending()).toBe(0);
    expect(scene.cafe.storage.has('queue')).toBe(true);
    expect([...scene.cafe.storage.keys()].filter((key) => key.startsWith('queue.'))).toEqual([]);
  });

  test('survives a restart', async () => {
    const { scene } = await shift(3);
    const counter = await startCounter(scene.cafe);
    expect(await counter.pending()).toBe(3);
    online(scene);
    expect(await counter.sync()).toEqual({ synced: 3, conflicts: [] });
  });

  test('loses no scan that is put there while it is sent in', async () => {
    const { scene, counter } = await shift(0);
    const { wx } = globalThis as unknown as { readonly wx: { setStorage(option: { key: string }): Promise<unknown> } };
    const setStorage = wx.setStorage.bind(wx);
    // The number stands there, and the scan itself takes its time.
    wx.setStorage = async (option) => {
      if (option.key.startsWith('queue.')) await new Promise((resolve) => setTimeout(resolve, 20));
      return setStorage(option);
    };
    const decided = counter.judge(codeOf(0));
    await vi.waitFor(async () => expect(await counter.pending()).toBe(1), { interval: 1 });
    online(scene);
    await Promise.all([decided, counter.sync()]);
    await counter.sync();
    expect(scene.world.records.all('receipts')).toHaveLength(1);
  });

  test('is sent in though the storage is full and the list of its numbers is gone', async () => {
    const { scene, counter } = await shift(2);
    scene.cafe.storage.delete('queue');
    scene.cafe.room = [...scene.cafe.storage.values()].reduce((sum, { json }) => sum + json.length, 0);
    online(scene);
    expect(await counter.sync()).toEqual({ synced: 2, conflicts: [] });
    expect(await counter.pending()).toBe(0);
  });

  test.each([
    ['damaged', (scene: CounterScene) => void scene.cafe.damaged.add('queue')],
    ['gone', (scene: CounterScene) => void scene.cafe.storage.delete('queue')],
  ])('finds its scans, in their order, when the list of their numbers is %s', async (_, lose) => {
    const { scene, counter } = await shift(2);
    scene.pass(1);
    await counter.judge('https://example.com');
    lose(scene);
    expect(await counter.pending()).toBe(3);
    scene.pass(1);
    await counter.judge('https://example.org');
    online(scene);
    expect(await counter.sync()).toEqual({ synced: 4, conflicts: [] });
    const [{ data } = { data: {} }] = callsOf(scene);
    const times = (data as { scans: { scannedAt: number }[] }).scans.map(({ scannedAt }) => scannedAt - NOW);
    expect(times).toEqual([0, 0, 1, 2]);
  });

  test('waits by its list where the phone does not tell what it keeps', async () => {
    const { scene, counter } = await shift(2);
    const { wx } = globalThis as unknown as { readonly wx: { getStorageInfo: () => Promise<never> } };
    wx.getStorageInfo = () => Promise.reject(new Error('getStorageInfo:fail'));
    await counter.judge('https://example.com');
    online(scene);
    expect(await counter.sync()).toEqual({ synced: 3, conflicts: [] });
  });

  test('is sent once, however many ask at once', async () => {
    const { scene, counter } = await shift(3);
    online(scene);
    const both = await Promise.all([counter.sync(), counter.sync()]);
    expect(both).toEqual([both[0], both[0]]);
    expect(callsOf(scene)).toHaveLength(1);
  });

  test('stays when the cloud does not answer', async () => {
    const { scene, counter } = await shift(3);
    expect(await heard(counter.sync())).toBe('NETWORK_UNREACHABLE');
    expect(await counter.pending()).toBe(3);
    online(scene);
    expect(await counter.sync()).toMatchObject({ synced: 3 });
  });

  test('reports who was suspended before the scan, and marks the line', async () => {
    const scene = await counterScene();
    const counter = await offlineCounter(scene);
    scene.pass(MINUTE);
    await suspendCertificate(scene.world)({ action: 'suspend' }, CITIZEN);
    scene.pass(MINUTE);
    const { scanId } = await counter.judge(showText({ presentedAt: NOW + 2 * MINUTE }));
    online(scene);
    expect(await counter.sync()).toMatchObject({
      synced: 1,
      conflicts: [{ scanId, decided: 'accepted', verdict: { reason: 'CERTIFICATE_SUSPENDED' } }],
    });
    expect(await (await startCounter(scene.cafe)).readJournal()).toMatchObject([
      { scanId, outcome: 'accepted', conflict: { outcome: 'rejected', reason: 'CERTIFICATE_SUSPENDED' } },
    ]);
  });

  test('reports what came in too late to be judged, and lets go of it', async () => {
    const { scene, counter } = await shift(1);
    scene.pass(3 * DAY);
    online(scene);
    expect(await counter.sync()).toMatchObject({ synced: 1, conflicts: [{ code: 'SCAN_TIME_WRONG' }] });
    expect(await counter.pending()).toBe(0);
  });

  test('reports a scan that the storage lost after it was told, and sends the others', async () => {
    const { scene, counter } = await shift(3);
    const [, lost = ''] = [...scene.cafe.storage.keys()].filter((key) => key.startsWith('queue.'));
    scene.cafe.damaged.add(lost);
    online(scene);
    expect(await counter.sync()).toMatchObject({ synced: 2, conflicts: [{ code: 'STORAGE_DAMAGED' }] });
    expect(await counter.pending()).toBe(0);
  });

  test('costs no more to write when it is long', async () => {
    const { scene } = await shift(12);
    const sizes = [...scene.cafe.storage].map(([key, { json }]) => [key, json.length] as const);
    expect(Math.max(...sizes.filter(([key]) => key.startsWith('queue')).map(([, size]) => size))).toBeLessThan(1_000);
  });

  test.each(Array.from({ length: 8 }, (_, at) => at + 1))(
    'of a mini-program that is killed after its effect number %i doubles nothing, and loses nothing that was told',
    async (number) => {
      const scene = await counterScene();
      const counter = await offlineCounter(scene);
      const killed = new Promise<'killed'>((resolve) => {
        scene.cafe.onKilled = () => resolve('killed');
      });
      scene.cafe.effects = 0;
      scene.cafe.killAt = number;
      const work = async () => {
        await counter.judge(showText());
        online(scene);
        await counter.sync();
      };
      await Promise.race([work(), killed]);
      scene.cafe.killAt = undefined;
      const told = await (await startCounter(scene.cafe)).readJournal();
      online(scene);
      const again = await startCounter(scene.cafe);
      await again.sync();
      expect(await again.pending()).toBe(0);
      for (const { conflict } of await again.readJournal()) expect(conflict).toBeUndefined();
      const receipts = scene.world.records.all('receipts');
      expect(receipts.length).toBeLessThanOrEqual(1);
      expect(scene.world.records.all('usages')).toHaveLength(receipts.length);
      for (const { scanId } of told) expect(receipts.map(({ _id }) => _id)).toEqual([`staff.${scanId}`]);
      expect([...scene.cafe.storage.keys()].filter((key) => key.startsWith('queue.'))).toEqual([]);
    },
  );
});
