import { afterEach, describe, expect, test, vi } from 'vitest';
import { APPLICANT } from '../../fakes/phone-cloud';
import { consented, enrol, filmed, newScene, unheard } from './scenes';
import { heard, startPhone } from './start-phone';

afterEach(() => void vi.useRealTimers());

describe('one’s own data', () => {
  test('is exported as it was given', async () => {
    const app = await enrol(newScene());
    expect((await app.exportHolder(0)).identities).toEqual([APPLICANT]);
  });

  test('ends with the consent, as far as an application is open; the certificate stays', async () => {
    const scene = newScene();
    const app = await enrol(scene);
    await app.beginChallenge(await consented(app));
    expect(await app.withdrawConsent()).toEqual({ endedEnrolments: 1 });
    expect(await app.readDraft()).toBeUndefined();
    expect(await app.readWallet()).toBeDefined();
  });

  test('does not come back to the phone with the end of a comparison that was running', async () => {
    const scene = newScene();
    const app = await startPhone(scene.phone);
    const challenged = await app.beginChallenge(await consented(app));
    const compare = scene.phone.functions.get('compareFace');
    scene.phone.functions.set('compareFace', async (data, ...rest) => {
      await app.withdrawConsent();
      return compare?.(data, ...rest);
    });
    expect(await heard(app.submitBurst(challenged, filmed(challenged), unheard))).toBe('ENROLMENT_STEP_WRONG');
    expect(await app.readDraft()).toBeUndefined();
  });

  test('is erased in the cloud, and then the phone is empty', async () => {
    const scene = newScene();
    const app = await enrol(scene);
    await app.beginChallenge(await consented(app));
    scene.phone.files.set('wxfile://usr/fleeting-left.jpg', new ArrayBuffer(3));
    await app.eraseHolder();
    expect(scene.phone.storage.size).toBe(0);
    expect(scene.phone.files.size).toBe(0);
    expect(scene.cloud.records.all('enrolments')).toEqual([]);
    expect(scene.cloud.records.all('certificates').map(({ state }) => state)).toEqual(['revoked']);
  });

  test('stays on the phone for as long as the cloud did not erase it', async () => {
    const scene = newScene();
    const app = await enrol(scene);
    scene.phone.network = 'none';
    expect(await heard(app.eraseHolder())).toBe('NETWORK_UNREACHABLE');
    expect(await app.readWallet()).toBeDefined();
  });

  test('can be erased again when the phone was killed before it was empty', async () => {
    const scene = newScene();
    const app = await enrol(scene);
    scene.phone.effects = 0;
    scene.phone.killAt = 1;
    await Promise.race([app.eraseHolder(), new Promise<void>((resolve) => (scene.phone.onKilled = resolve))]);
    const next = await startPhone(scene.phone);
    await next.eraseHolder();
    expect(scene.phone.storage.size).toBe(0);
  });

  test('lets every certificate be suspended from any phone', async () => {
    const scene = newScene();
    await enrol(scene);
    const app = await startPhone(scene.phone);
    expect((await app.suspend()).state).toBe('suspended');
  });
});

describe('files that must not outlive their use', () => {
  test('are removed at the next start, and no others', async () => {
    const { phone } = newScene();
    phone.files.set('wxfile://usr/fleeting-0a.jpg', new ArrayBuffer(3));
    phone.files.set('wxfile://usr/journal.json', new ArrayBuffer(3));
    await startPhone(phone);
    expect([...phone.files.keys()]).toEqual(['wxfile://usr/journal.json']);
  });

  test('are removed where they were saved on the way to being removed', async () => {
    const { phone } = newScene();
    phone.files.set('wxfile://store_0.png', new ArrayBuffer(3));
    await startPhone(phone);
    expect([...phone.files.keys()]).toEqual([]);
  });
});
