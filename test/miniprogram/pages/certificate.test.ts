import { afterEach, describe, expect, test, vi } from 'vitest';
import { HOUR } from '#core/clock';
import { PagePhone } from '../../fakes/page-phone';
import { SimulatedPage } from '../../support/simulated-page';
import { enrol, sceneOn } from '../services/scenes';
import { startPhone } from '../services/start-phone';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Somebody with a certificate, on the page that shows it, whose timers are counted. */
async function holder() {
  const scene = sceneOn(new PagePhone());
  const app = await enrol(scene, await startPhone(scene.phone));
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'], now: Date.now() });
  const page = await SimulatedPage.load('pages/certificate/certificate');
  return { ...scene, app, page };
}

/** The sheet of the phone stays open until it is answered. */
function slowSheet(phone: PagePhone) {
  let accept: () => void = () => undefined;
  phone.unlocking = () =>
    new Promise((resolve) => {
      accept = resolve;
    });
  return { accept: () => accept(), isOpen: () => vi.waitFor(() => expect(phone.unlocksAsked).toBeGreaterThan(0)) };
}

describe('the page at the counter', () => {
  test('shows a bright code after one unlocking, and leaves everything as it was', async () => {
    const { page, phone } = await holder();
    await page.call('onShow');
    expect(page.data).toMatchObject({ phase: 'shown', remaining: 29, code: '' });
    expect([phone.unlocksAsked, phone.brightness, phone.isAwake, vi.getTimerCount()]).toEqual([1, 1, true, 1]);
    await page.call('onHide');
    await vi.waitFor(() => expect(phone.brightness).toBe(0.4));
    expect([phone.isAwake, vi.getTimerCount(), page.data.qrText]).toEqual([false, 0, '']);
  });

  test('that is closed while the phone asks who holds it leaves nothing running', async () => {
    const { page, phone } = await holder();
    const sheet = slowSheet(phone);
    const shown = page.call('onShow');
    await sheet.isOpen();
    await page.call('onUnload');
    sheet.accept();
    await shown;
    expect([vi.getTimerCount(), phone.isAwake, page.data.qrText]).toEqual([0, false, '']);
  });

  test('that is left while the screen gets bright leaves nothing running, and a dark screen', async () => {
    const { page, phone } = await holder();
    let brighten: () => void = () => undefined;
    const { wx } = globalThis as unknown as { readonly wx: { getScreenBrightness: () => Promise<object> } };
    wx.getScreenBrightness = () =>
      new Promise((resolve) => {
        brighten = () => resolve({ value: 0.4 });
      });
    const shown = page.call('onShow');
    await vi.waitFor(() => expect(phone.isAwake).toBe(true));
    await page.call('onHide');
    brighten();
    await shown;
    expect([vi.getTimerCount(), phone.isAwake, phone.brightness, page.data.phase]).toEqual([0, false, 0.4, 'locked']);
  });

  test('counts with one timer however often it is asked to unlock', async () => {
    const { page, phone } = await holder();
    const sheet = slowSheet(phone);
    const shown = page.call('onShow');
    await sheet.isOpen();
    await page.call('unlock');
    sheet.accept();
    await shown;
    expect([phone.unlocksAsked, vi.getTimerCount()]).toEqual([1, 1]);
  });

  test('is shown after a sheet that hid it, and does not ask again', async () => {
    const { page, phone } = await holder();
    const sheet = slowSheet(phone);
    const shown = page.call('onShow');
    await sheet.isOpen();
    await page.call('onHide');
    await page.call('onShow');
    sheet.accept();
    await shown;
    expect(page.data.phase).toBe('shown');
    expect([phone.unlocksAsked, vi.getTimerCount()]).toEqual([1, 1]);
  });
});

describe('a certificate that can be shown no more', () => {
  test('is told before anybody unlocks, with the way on', async () => {
    const { page, phone, app } = await holder();
    await app.suspend();
    await page.call('onShow');
    expect(page.data).toMatchObject({ phase: 'ended', code: 'CERTIFICATE_SUSPENDED', wayOn: 'lift' });
    await page.tap('lift');
    expect([phone.unlocksAsked, phone.opened]).toEqual([0, ['/pages/my-data/my-data']]);
  });

  test('is told in place of the code when the server refuses to renew, and stays told', async () => {
    const { page, phone, pass } = await holder();
    pass(19 * HOUR);
    phone.functions.set('renewAttestations', async () => ({ ok: false, code: 'CERTIFICATE_SUPERSEDED' }));
    await page.call('onShow');
    await vi.waitFor(() => expect(page.data.phase).toBe('ended'));
    await page.call('refresh');
    expect(page.data).toMatchObject({ code: 'CERTIFICATE_SUPERSEDED', qrText: '', wayOn: 'apply' });
    expect(vi.getTimerCount()).toBe(0);
    await page.tap('apply');
    expect(phone.opened).toEqual(['/subpackages/enrolment/identity/identity']);
  });

  test('leads to an application when it cannot be read', async () => {
    const { page, phone } = await holder();
    phone.damaged.add('wallet');
    await page.call('onShow');
    expect(page.data).toMatchObject({ phase: 'ended', code: 'STORAGE_DAMAGED', wayOn: 'apply' });
  });
});

describe('renewing by hand', () => {
  test('asks for the time where it was never set, and shows the code then', async () => {
    const { phone } = await holder();
    phone.storage.delete('clockOffsetMs');
    phone.network = 'none';
    await startPhone(phone);
    const page = await SimulatedPage.load('pages/certificate/certificate');
    await page.call('onShow');
    await vi.waitFor(() => expect(page.data.isRenewing).toBe(false));
    expect(page.data).toMatchObject({ code: 'CLOCK_NOT_SYNCHRONISED', qrText: '' });
    phone.network = 'wifi';
    await page.call('renew');
    expect(page.data).toMatchObject({ code: '', phase: 'shown' });
    expect(page.data.qrText).not.toBe('');
  });

  test('by pulling down ends with the pull', async () => {
    const { page, phone } = await holder();
    await page.call('onShow');
    await page.call('onPullDownRefresh');
    expect(phone.pullsStopped).toBe(1);
  });
});
