import { afterEach, expect, test, vi } from 'vitest';
import { faceConsentHash } from '#core/consent/face-consent';
import { PagePhone } from '../../fakes/page-phone';
import { SimulatedPage } from '../../support/simulated-page';
import { consented } from '../services/scenes';
import { startPhone } from '../services/start-phone';

afterEach(() => void vi.unstubAllGlobals());

async function opened(change: (phone: PagePhone) => void = () => undefined) {
  const phone = new PagePhone();
  const app = await startPhone(phone);
  const { consentTextHash, ...draft } = await consented(app);
  await app.saveDraft({ ...draft, stage: 'consent' });
  change(phone);
  const page = await SimulatedPage.load('subpackages/enrolment/consent/consent');
  await page.call('onLoad');
  return { phone, app, page };
}

test('what this person agreed to is written down when it is agreed to', async () => {
  const { app, page, phone } = await opened();
  await page.call('start');
  expect(await app.readDraft()).toMatchObject({ stage: 'liveness', consentTextHash: faceConsentHash() });
  expect(phone.opened).toEqual(['../liveness/liveness']);
});

test('a draft that cannot be read is told of', async () => {
  const { page } = await opened((phone) => phone.damaged.add('enrolmentDraft'));
  expect(page.data.code).toBe('STORAGE_DAMAGED');
});

test('without room it is told, and nothing goes on', async () => {
  const { page, phone } = await opened((full) => {
    full.room = 0;
  });
  await page.call('start');
  expect(page.data.code).toBe('STORAGE_FULL');
  expect(phone.opened).toEqual([]);
});
