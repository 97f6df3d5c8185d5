import { afterEach, describe, expect, test, vi } from 'vitest';
import { PagePhone } from '../../fakes/page-phone';
import { SimulatedPage } from '../../support/simulated-page';
import { bothPhones } from '../services/counter/two-phones';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A citizen who has scanned what a counter asks, and whose timers run when the test says so. */
async function asked() {
  const phones = await bothPhones(new PagePhone());
  const { qrText } = await phones.ask();
  await phones.restartCitizen();
  const { wx } = globalThis as unknown as { readonly wx: object };
  Object.assign(wx, { scanCode: async () => ({ result: qrText }) });
  const page = await SimulatedPage.load('pages/answer/answer');
  await page.call('scan');
  const toFake = ['Date', 'performance', 'setTimeout', 'clearTimeout'] as const;
  vi.useFakeTimers({ toFake: [...toFake], now: Date.now() });
  return { ...phones, page };
}

describe('the page that answers a counter', () => {
  test('says who asks and what for, and shows the answer after agreeing', async () => {
    const { page } = await asked();
    expect(page.data).toMatchObject({ venueName: '演示网吧', qrText: '', code: '' });
    await page.call('agree');
    expect(page.data).toMatchObject({ isReused: false, code: '' });
    expect(page.data.qrText).toMatch(/^\d{400,}$/);
  });

  test('says that an answer is too old when the counter takes it no more', async () => {
    const { page } = await asked();
    await page.call('agree');
    vi.advanceTimersByTime(119_000);
    expect(page.data.code).toBe('');
    vi.advanceTimersByTime(1_000);
    expect(page.data).toMatchObject({ qrText: '', venueName: '', code: 'CODE_EXPIRED' });
  });

  test('leads back to the scanner who agrees too late, and uses nothing up', async () => {
    const { page, pass, wallet } = await asked();
    pass(120);
    await page.call('agree');
    expect(page.data).toMatchObject({ qrText: '', venueName: '', code: 'CODE_EXPIRED', busy: '' });
    expect((await wallet())?.batch.map(({ usedAt }) => usedAt)).toEqual([undefined, undefined]);
  });

  test('says that an attestation is shown again when the batch is used up', async () => {
    const { page, wallet, citizen } = await asked();
    const held = JSON.parse(citizen.storage.get('wallet')?.json ?? '{}') as { batch: object[] };
    const batch = held.batch.map((one) => ({ ...one, usedAt: 1 }));
    citizen.storage.set('wallet', { json: JSON.stringify({ ...held, batch }), isEncrypted: true });
    expect((await wallet())?.batch).toHaveLength(2);
    await page.call('agree');
    expect(page.data).toMatchObject({ isReused: true, code: '' });
  });
});
