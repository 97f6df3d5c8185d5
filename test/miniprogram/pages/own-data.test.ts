import { afterEach, describe, expect, test, vi } from 'vitest';
import { PagePhone } from '../../fakes/page-phone';
import { idNumberOf } from '../../fakes/world';
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

const FAMILY = [
  { name: '王大明', idNumber: idNumberOf('19880307') },
  { name: '张三丰', idNumber: idNumberOf('19900307') },
  { name: '李小红', idNumber: idNumberOf('19930307') },
];

/** Lifts a suspension on the family's account, where these are suspended; returns whose draft that began. */
async function lift(suspended: readonly string[], choose: () => Promise<{ tapIndex: number }>) {
  const { phone } = await holder();
  const asked: string[][] = [];
  const { wx } = globalThis as unknown as { readonly wx: object };
  Object.assign(wx, {
    showActionSheet: ({ itemList }: { itemList: string[] }) => {
      asked.push(itemList);
      return choose();
    },
  });
  const exported = phone.functions.get('exportHolder');
  phone.functions.set('exportHolder', async (data) => {
    const { value } = ((await exported?.(data)) ?? {}) as { value?: object };
    const certificates = FAMILY.map(({ name }) => ({
      certificateNumber: '1234567812345670',
      maskedName: `${name[0]}*`,
      state: suspended.includes(name) ? 'suspended' : 'valid',
    }));
    return { ok: true, value: { ...value, identities: FAMILY, certificates } };
  });
  const page = await SimulatedPage.load('pages/my-data/my-data');
  await page.call('onLoad');
  await page.call('lift');
  const { name } = JSON.parse(phone.storage.get('enrolmentDraft')?.json ?? '{}') as { name?: string };
  return { name, asked };
}

describe('lifting a suspension', () => {
  const second = async () => ({ tapIndex: 1 });

  test('checks whom it is about without asking', async () => {
    expect(await lift(['张三丰'], second)).toEqual({ name: '张三丰', asked: [] });
  });

  test('asks whose it is where several of a family are suspended, without their whole numbers', async () => {
    const { name, asked } = await lift(['张三丰', '李小红'], second);
    expect(name).toBe('李小红');
    expect(asked[0]).toHaveLength(2);
    expect(asked[0]?.[1]).toMatch(/^李小红 /);
    expect(asked[0]?.[1]).not.toContain('19930307');
  });

  test('begins nothing when the list is closed', async () => {
    const closed = () => Promise.reject(new Error('showActionSheet:fail cancel'));
    expect((await lift(['张三丰', '李小红'], closed)).name).toBeUndefined();
  });
});

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
