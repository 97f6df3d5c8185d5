import { afterEach, describe, expect, test, vi } from 'vitest';
import type { EnrolmentDraft } from '../../../miniprogram/services/enrolment/draft';
import { PagePhone } from '../../fakes/page-phone';
import { SimulatedPage } from '../../support/simulated-page';
import { consented, enrol, sceneOn } from '../services/scenes';
import { startPhone } from '../services/start-phone';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function newPhone() {
  const scene = sceneOn(new PagePhone());
  const app = await startPhone(scene.phone);
  return { ...scene, scene, app };
}

/** The first screen, as it is seen now. */
async function home() {
  const page = await SimulatedPage.load('pages/home/home');
  await page.call('onShow');
  return page;
}

/** Presses the first button. */
function press(page: SimulatedPage) {
  return page.tap('follow', { step: page.data.first });
}

describe('the first screen', () => {
  test('offers to apply, then to show', async () => {
    const { scene, app, phone } = await newPhone();
    expect((await home()).data).toMatchObject({ isReady: true, first: 'apply', certificate: null });
    await enrol(scene, app);
    const page = await home();
    expect(page.data).toMatchObject({ first: 'show', second: '', discard: '', standing: '' });
    await press(page);
    expect(phone.opened).toEqual(['/pages/certificate/certificate']);
  });

  test('says that a certificate is suspended, and leads to the lifting', async () => {
    const { scene, app, phone } = await newPhone();
    await enrol(scene, app);
    await app.suspend();
    const page = await home();
    expect(page.data).toMatchObject({ standing: 'CERTIFICATE_SUSPENDED', first: 'lift', second: '' });
    await press(page);
    expect(phone.opened).toEqual(['/pages/my-data/my-data']);
  });

  test('says that a certificate ended, and leads to an application of its own', async () => {
    const { scene, app, phone } = await newPhone();
    await enrol(scene, app);
    await app.keepStanding(String((await app.readWallet())?.certificate.certificateId), 'CERTIFICATE_REVOKED');
    const page = await home();
    expect(page.data).toMatchObject({ standing: 'CERTIFICATE_REVOKED', first: 'applyAgain' });
    await press(page);
    expect(phone.opened).toEqual(['/subpackages/enrolment/identity/identity']);
    expect(await app.readWallet()).toBeDefined();
  });

  test('offers to go on beside a certificate, and to discard', async () => {
    const { scene, app } = await newPhone();
    await enrol(scene, app);
    await app.saveDraft({ ...(await consented(app)), purpose: 'lift' });
    const page = await home();
    expect(page.data).toMatchObject({ first: 'show', second: 'goOnLifting', discard: 'startOverLifting' });
    await page.tap('startOver');
    expect(page.data).toMatchObject({ first: 'show', second: '', discard: '' });
    expect(await app.readDraft()).toBeUndefined();
  });

  test('goes on to film again after a kill in the middle of the upload', async () => {
    const { app, phone } = await newPhone();
    const filmed = { intentId: 'i', frameTimesMs: [0], isUploaded: false };
    await app.saveDraft({ ...(await consented(app)), stage: 'compare', filmed } satisfies EnrolmentDraft);
    const page = await home();
    expect(page.data.first).toBe('goOn');
    await press(page);
    expect(phone.opened).toEqual(['/subpackages/enrolment/liveness/liveness']);
    expect(await app.readDraft()).toMatchObject({ stage: 'liveness' });
    expect(await app.readDraft()).not.toHaveProperty('filmed');
  });
});

describe('a record that cannot be read', () => {
  test('of the wallet is told, and dropped when the person applies', async () => {
    const { scene, app, phone } = await newPhone();
    await enrol(scene, app);
    phone.damaged.add('wallet');
    const page = await home();
    expect(page.data).toMatchObject({ isReady: true, standing: 'STORAGE_DAMAGED', first: 'applyAgain' });
    await press(page);
    expect(phone.opened).toEqual(['/subpackages/enrolment/identity/identity']);
    expect(phone.storage.has('wallet')).toBe(false);
    expect((await home()).data).toMatchObject({ standing: '', first: 'apply' });
  });

  test('of the application is told once and dropped', async () => {
    const { app, phone } = await newPhone();
    await consented(app);
    phone.damaged.add('enrolmentDraft');
    expect((await home()).data).toMatchObject({ standing: 'STORAGE_DAMAGED', first: 'applyAgain', discard: '' });
    expect((await home()).data).toMatchObject({ standing: '', first: 'apply' });
  });

  test('of the application alarms nobody who has a certificate', async () => {
    const { scene, app, phone } = await newPhone();
    await enrol(scene, app);
    await consented(app);
    phone.damaged.add('enrolmentDraft');
    expect((await home()).data).toMatchObject({ standing: '', first: 'show', second: '' });
  });
});
