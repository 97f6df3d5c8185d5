import { afterEach, describe, expect, test, vi } from 'vitest';
import { NOW, showText } from '../../../fakes/issued';
import { heard } from '../start-phone';
import { counterScene, offlineCounter } from './counter-scene';

afterEach(() => void vi.useRealTimers());

/** A member of staff with a scan that nobody was told of yet. */
async function shift() {
  const scene = await counterScene();
  scene.cafe.functions.set('eraseHolder', async () => ({ ok: true, value: {} }));
  const counter = await offlineCounter(scene);
  await counter.judge(showText({ presentedAt: NOW }));
  expect(await counter.pending()).toBe(1);
  return { ...scene, counter };
}

function called(name: string, { calls }: { readonly calls: readonly { readonly name: string }[] }): boolean {
  return calls.some((call) => call.name === name);
}

describe('erasing on a staff phone', () => {
  test('sends in first what waits', async () => {
    const { counter, cafe } = await shift();
    cafe.network = 'wifi';
    await counter.eraseHolder();
    const order = cafe.calls.map(({ name }) => name).filter((name) => /syncScans|eraseHolder/.test(name));
    expect(order).toEqual(['syncScans', 'eraseHolder']);
    expect(cafe.storage.size).toBe(0);
  });

  test('is refused as long as that fails, and loses nothing', async () => {
    const { counter, cafe } = await shift();
    expect(await heard(counter.eraseHolder())).toBe('NETWORK_UNREACHABLE');
    expect(called('eraseHolder', cafe)).toBe(false);
    expect(await counter.pending()).toBe(1);
  });

  test('goes on when the server takes nothing from this phone any more', async () => {
    const { counter, cafe } = await shift();
    cafe.network = 'wifi';
    cafe.functions.set('syncScans', async () => ({ ok: false, code: 'STAFF_NOT_APPROVED' }));
    expect(await heard(counter.eraseHolder())).toBe('done');
    expect(cafe.storage.size).toBe(0);
  });

  test('leaves nothing in memory either', async () => {
    const { counter, cafe } = await shift();
    cafe.network = 'wifi';
    await counter.eraseHolder();
    expect(await counter.ownCounter()).toBeUndefined();
    expect(await counter.readJournal()).toEqual([]);
    expect(await counter.dataAge()).toBeUndefined();
  });
});
