import { afterEach, describe, expect, test, vi } from 'vitest';
import { MINUTE } from '#core/clock';
import { answerText, NOW, showText } from '../../../fakes/issued';
import { heard } from '../start-phone';
import { counterScene, readyCounter, startCounter } from './counter-scene';

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
    const { judge, pending } = await readyCounter(scene);
    scene.cafe.functions.set('verifyPresentation', () => new Promise(() => undefined));
    expect(await judge(TEXT)).toMatchObject({ source: 'offline', verdict: { outcome: 'accepted' } });
    expect(await pending()).toBe(1);
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
    expect(await sync()).toEqual({ synced: 1, conflicts: [] });
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
    const { judge, pending } = await readyCounter(scene);
    scene.cafe.functions.set('verifyPresentation', async () => ({ ok: false, code: 'VENUE_CLOSED' }));
    expect(await heard(judge(TEXT))).toBe('VENUE_CLOSED');
    expect(await pending()).toBe(0);
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
