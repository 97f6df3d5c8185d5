import { afterEach, describe, expect, test, vi } from 'vitest';
import { PagePhone } from '../../fakes/page-phone';
import { SimulatedPage } from '../../support/simulated-page';
import { consented, enrol, filmed, sceneOn, unheard } from '../services/scenes';
import { startPhone } from '../services/start-phone';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The last step, after a face check that was passed for this. */
async function passed(purpose: 'apply' | 'lift') {
  const scene = sceneOn(new PagePhone());
  const app = await startPhone(scene.phone);
  if (purpose === 'lift') {
    await enrol(scene, app);
    await app.suspend();
    scene.pass(60);
  }
  const challenged = await app.beginChallenge({ ...(await consented(app)), purpose });
  scene.pass(6);
  await app.submitBurst(challenged, filmed(challenged), unheard);
  const page = await SimulatedPage.load('subpackages/enrolment/outcome/outcome');
  await page.call('onLoad', {});
  return { page, app };
}

describe('the last step', () => {
  test('says that a certificate was issued', async () => {
    const { page } = await passed('apply');
    expect(page.data).toMatchObject({ phase: 'issued', purpose: 'apply', title: '网证已签发' });
  });

  test('says that a suspension was lifted, and the code can be shown again', async () => {
    const { page, app } = await passed('lift');
    expect(page.data).toMatchObject({ phase: 'issued', purpose: 'lift', title: '挂失已解除' });
    expect((await app.currentCode()).qrText).not.toBe('');
  });

  test.each([
    ['NOD_NOT_SEEN', 'again'],
    ['CODE_OF_ANOTHER_VERSION', 'goOn'],
    ['constructor', 'goOn'],
  ])('opened with %s has words and a next step', async (code, next) => {
    await startPhone(new PagePhone());
    const page = await SimulatedPage.load('subpackages/enrolment/outcome/outcome');
    await page.call('onLoad', { code });
    expect(page.data).toMatchObject({ phase: 'refused', next });
    expect(page.data.title).not.toBe('');
  });

  test('says so when the draft cannot be read', async () => {
    const phone = new PagePhone();
    const app = await startPhone(phone);
    await consented(app);
    phone.damaged.add('enrolmentDraft');
    const page = await SimulatedPage.load('subpackages/enrolment/outcome/outcome');
    await page.call('onLoad', {});
    expect(page.data).toMatchObject({ phase: 'refused', next: 'toHome' });
  });
});
