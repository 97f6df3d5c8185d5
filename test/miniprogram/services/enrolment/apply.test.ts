import { afterEach, describe, expect, test, vi } from 'vitest';
import { DAY } from '#core/clock';
import { POLICIES } from '#core/policy/policies';
import { APPLICANT } from '../../../fakes/phone-cloud';
import { CITIZEN } from '../../../fakes/world';
import { consented, enrol, filmed, newScene, unheard } from '../scenes';
import { heard, startPhone } from '../start-phone';

afterEach(() => void vi.useRealTimers());

describe('applying', () => {
  test('leads to a wallet, and then name, number and pictures are nowhere', async () => {
    const scene = newScene();
    const app = await enrol(scene);
    const wallet = await app.readWallet();
    expect(wallet?.certificate.maskedName).toBe('张*');
    expect(wallet?.batch).toHaveLength(POLICIES.attestation.batchSize);
    expect([...scene.phone.storage.keys()].sort()).toEqual(['clockOffsetMs', 'wallet']);
    expect([...scene.phone.storage.values()].map(({ json }) => json).join()).not.toContain(APPLICANT.idNumber);
    expect(scene.phone.files.size).toBe(0);
    expect(scene.cloud.frames.paths()).toEqual([]);
  });

  test('keeps name and number encrypted only', async () => {
    const { phone } = newScene();
    const app = await startPhone(phone);
    await app.beginChallenge(await consented(app));
    const holding = [...phone.storage].filter(([, { json }]) => json.includes(APPLICANT.idNumber));
    expect(holding.map(([key, { isEncrypted }]) => [key, isEncrypted])).toEqual([['enrolmentDraft', true]]);
  });

  test('sends no seed', async () => {
    const scene = newScene();
    const app = await enrol(scene);
    const wallet = await app.readWallet();
    const sent = JSON.stringify(scene.phone.calls);
    const seeds = [...(wallet?.batch ?? []).map(({ seed }) => seed), wallet?.installationSeed ?? new Uint8Array(1)];
    expect(seeds).toHaveLength(31);
    for (const seed of seeds) {
      expect(sent).not.toContain(Buffer.from(seed).toString('base64url'));
      expect(sent).not.toContain(Buffer.from(seed).toString('hex'));
    }
  });

  test('gives a challenge that is fresh enough again instead of drawing another', async () => {
    const { phone } = newScene();
    const app = await startPhone(phone);
    const challenged = await app.beginChallenge(await consented(app));
    expect(await app.beginChallenge(challenged)).toEqual(challenged);
    expect(phone.calls.filter(({ name }) => name === 'startEnrolment')).toHaveLength(1);
  });

  test('draws another when too little time is left to film, and when the name was corrected', async () => {
    const { phone, pass } = newScene();
    const app = await startPhone(phone);
    const first = await app.beginChallenge(await consented(app));
    pass(70);
    const second = await app.beginChallenge(first);
    const third = await app.beginChallenge({ ...second, name: '张三峰' });
    const ids = [first, second, third].map(({ started }) => started.challengeId);
    expect(new Set(ids).size).toBe(3);
  });

  test('goes back for a new challenge when what was asked was not seen', async () => {
    const scene = newScene();
    const app = await startPhone(scene.phone);
    const challenged = await app.beginChallenge(await consented(app));
    const still = filmed({ ...challenged, started: { ...challenged.started, steps: [] } });
    scene.pass(6);
    expect(await heard(app.submitBurst(challenged, still, unheard))).toMatch(/_NOT_SEEN$/);
    const draft = await app.readDraft();
    expect(draft).toMatchObject({ stage: 'liveness', ...APPLICANT });
    expect(draft?.started).toBeUndefined();
  });

  test('goes back to name and number when the identity was not confirmed', async () => {
    const scene = newScene();
    const app = await startPhone(scene.phone);
    const challenged = await app.beginChallenge(await consented(app));
    scene.pass(6);
    expect(await heard(app.submitBurst(challenged, filmed(challenged, 2), unheard))).toBe('IDENTITY_NOT_CONFIRMED');
    expect(await app.readDraft()).toMatchObject({ stage: 'identity' });
  });

  test('sends the consent that was given, so that an outdated one is asked for again', async () => {
    const { phone } = newScene();
    const app = await startPhone(phone);
    const draft = await consented(app);
    expect(await heard(app.beginChallenge({ ...draft, consentTextHash: 'A'.repeat(86) }))).toBe('CONSENT_OUTDATED');
    expect(await app.readDraft()).toMatchObject({ stage: 'consent', ...APPLICANT });
    expect((await app.beginChallenge(draft)).started.steps).not.toEqual([]);
  });

  test('sends nothing when no consent was given', async () => {
    const { phone } = newScene();
    const app = await startPhone(phone);
    const { consentTextHash, ...draft } = await consented(app);
    expect(await heard(app.beginChallenge(draft))).toBe('CONSENT_OUTDATED');
    expect(await app.readDraft()).toMatchObject({ stage: 'consent' });
    expect(phone.calls.filter(({ name }) => name === 'startEnrolment')).toEqual([]);
  });

  test('ends a suspension when the face check was for that', async () => {
    const scene = newScene();
    const app = await enrol(scene);
    await app.suspend();
    scene.pass(60);
    const challenged = await app.beginChallenge({ ...(await consented(app)), purpose: 'lift' });
    scene.pass(6);
    await app.finish(await app.submitBurst(challenged, filmed(challenged), unheard));
    expect(scene.cloud.records.all('certificates').map(({ state }) => state)).toEqual(['valid']);
    expect(await app.readDraft()).toBeUndefined();
    expect(await app.readWallet()).toBeDefined();
  });

  test('is forgotten when nobody goes on with it for a day', async () => {
    const { phone, pass } = newScene();
    await consented(await startPhone(phone));
    pass(DAY - 60);
    expect(await (await startPhone(phone)).resumeDraft()).toMatchObject(APPLICANT);
    pass(60);
    expect(await (await startPhone(phone)).resumeDraft()).toBeUndefined();
    expect(phone.storage.size).toBe(0);
  });

  test('is the citizen’s own in the cloud', async () => {
    const scene = newScene();
    await enrol(scene);
    expect(scene.cloud.records.all('certificates').map(({ caller }) => caller)).toEqual([CITIZEN.ref]);
  });
});
