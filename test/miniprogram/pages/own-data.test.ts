import { afterEach, describe, expect, test, vi } from 'vitest';
import { PagePhone } from '../../fakes/page-phone';
import { SimulatedPage } from '../../support/simulated-page';
import { enrol, sceneOn } from '../services/scenes';
import { startPhone } from '../services/start-phone';

afterEach(() => vi.unstubAllGlobals());

/** Somebody with a certificate; every question of the phone's is answered with yes. */
async function holder() {
  const scene = sceneOn(new PagePhone());
  await enrol(scene, await startPhone(scene.phone));
  const copied: string[] = [];
  const { wx } = globalThis as unknown as { readonly wx: object };
  Object.assign(wx, {
    showModal: async () => ({ confirm: true }),
    setClipboardData: async ({ data }: { readonly data: string }) => void copied.push(data),
  });
  return { ...scene, copied };
}

const refuse = () => Promise.reject(new Error('startSoterAuthentication:fail authenticate cancel'));

async function erase() {
  const page = await SimulatedPage.load('pages/settings/settings');
  await page.tap('ask', { deed: 'erase' });
  await page.call('confirm');
  return page.data;
}

async function copy() {
  const page = await SimulatedPage.load('pages/my-data/my-data');
  await page.call('onLoad');
  await page.call('copy');
  return page.data;
}

describe('one’s own data, on a phone that may have been lent,', () => {
  test('are copied once the phone knows who holds it', async () => {
    const { phone, copied } = await holder();
    await copy();
    expect([phone.unlocksAsked, copied.length]).toEqual([1, 1]);
  });

  test('are not copied otherwise', async () => {
    const { phone, copied } = await holder();
    phone.unlocking = refuse;
    expect((await copy()).code).toBe('UNLOCK_FAILED');
    expect(copied).toEqual([]);
  });

  test('are erased once the phone knows who holds it', async () => {
    const { phone, cloud } = await holder();
    await erase();
    expect(phone.unlocksAsked).toBe(1);
    expect(cloud.records.all('certificates')).toMatchObject([{ state: 'revoked', maskedName: '' }]);
  });

  test('are not erased otherwise', async () => {
    const { phone, cloud } = await holder();
    phone.unlocking = refuse;
    expect((await erase()).code).toBe('UNLOCK_FAILED');
    expect(cloud.records.all('certificates')).toMatchObject([{ state: 'valid' }]);
  });
});
