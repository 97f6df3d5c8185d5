import { afterEach, describe, expect, test, vi } from 'vitest';
import { NOW, showText } from '../../fakes/issued';
import { SimulatedPage } from '../../support/simulated-page';
import { counterScene, readyCounter } from '../services/counter/counter-scene';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A counter that has just seen a code; its timers run when the test says so. */
async function scanned(qrText: string) {
  const scene = await counterScene();
  await readyCounter(scene);
  const scanCode = vi.fn(async () => ({ result: qrText }));
  const silent = { play: () => undefined, stop: () => undefined, destroy: () => undefined, onEnded: () => undefined };
  const { wx } = globalThis as unknown as { readonly wx: object };
  Object.assign(wx, {
    scanCode,
    setNavigationBarTitle: () => undefined,
    getAppBaseInfo: () => ({ theme: 'light', language: 'zh_CN' }),
    setInnerAudioOption: () => undefined,
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
    createInnerAudioContext: () => silent,
    vibrateShort: async () => undefined,
    vibrateLong: async () => undefined,
  });
  const page = await SimulatedPage.load('subpackages/verifier/scan/scan');
  await page.call('onLoad');
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'], now: Date.now() });
  await page.call('scan');
  return { page, scanCode };
}

describe('a verdict at the counter', () => {
  test('stays its time, then the next scan opens', async () => {
    const { page, scanCode } = await scanned(showText());
    expect(page.data).toMatchObject({ phase: 'judged', verdict: { outcome: 'accepted' } });
    vi.advanceTimersByTime(2_499);
    expect(scanCode).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(scanCode).toHaveBeenCalledTimes(2);
  });

  test.each(['accepted', 'rejected'])('that is %s is gone when the page comes back after its time', async (outcome) => {
    const { page, scanCode } = await scanned(outcome === 'accepted' ? showText() : 'https://example.com');
    expect(page.data).toMatchObject({ verdict: { outcome } });
    await page.call('onHide');
    vi.advanceTimersByTime(60_000);
    expect(scanCode).toHaveBeenCalledTimes(1);
    await page.call('onShow');
    expect(page.data).toMatchObject({ phase: 'ready', verdict: null });
  });

  test('is gone after the phone slept, whose monotonic clock stood still', async () => {
    const { page } = await scanned(showText());
    await page.call('onHide');
    vi.setSystemTime(Date.now() + 60_000);
    await page.call('onShow');
    expect(page.data).toMatchObject({ phase: 'ready', verdict: null });
  });

  test('that asks for an answer renews its question', async () => {
    const { page } = await scanned(showText({ presentedAt: NOW - 60 }));
    expect(page.data).toMatchObject({ verdict: { outcome: 'undecided', reason: 'CODE_CLOCK_OFF' } });
    const { question } = page.data;
    expect(question).not.toBe('');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(page.data.question).not.toBe(question);
  });

  test('stays the rest of its time when the page comes back before', async () => {
    const { page, scanCode } = await scanned(showText());
    await page.call('onHide');
    vi.advanceTimersByTime(1_000);
    await page.call('onShow');
    expect(page.data).toMatchObject({ phase: 'judged' });
    vi.advanceTimersByTime(1_500);
    expect(scanCode).toHaveBeenCalledTimes(2);
  });
});
