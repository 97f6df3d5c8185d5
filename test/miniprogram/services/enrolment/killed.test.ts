import { afterEach, describe, expect, test, vi } from 'vitest';
import { consented, enrol, goOn, newScene } from '../scenes';
import { startPhone } from '../start-phone';

afterEach(() => void vi.useRealTimers());

/** Enrols on a phone that is killed after one of its effects, starts again, and goes on. */
async function enrolKilled(effect: number) {
  const scene = newScene();
  const { phone } = scene;
  const app = await startPhone(phone);
  await consented(app);
  phone.effects = 0;
  phone.killAt = effect;
  const killed = new Promise((resolve) => {
    phone.onKilled = () => resolve('killed');
  });
  const outcome = await Promise.race([enrol(scene, app).then(() => 'enrolled'), killed]);
  phone.killAt = undefined;
  const next = await startPhone(phone);
  const leftFiles = phone.files.size;
  await goOn(scene, next);
  return { ...scene, app: next, outcome, leftFiles };
}

/** Each of the effects of an enrolment; found by counting them once. */
const EFFECTS = await countEffects();

async function countEffects(): Promise<number> {
  const scene = newScene();
  const app = await startPhone(scene.phone);
  await consented(app);
  scene.phone.effects = 0;
  await enrol(scene, app);
  vi.useRealTimers();
  return scene.phone.effects;
}

/** The 24 files and uploads are alike: a few of them tell. */
const TOLD = Array.from({ length: EFFECTS }, (_, at) => at + 1).filter((effect) => effect < 10 || effect > 50);

describe('an application that is killed', () => {
  test('has a place to be killed at wherever something lasts', () => {
    expect(EFFECTS).toBeGreaterThan(55);
  });

  test.each(TOLD)(
    'after effect %i leads to one certificate all the same, and nothing is left behind',
    async (effect) => {
      const { app, cloud, phone, outcome, leftFiles } = await enrolKilled(effect);
      expect(outcome).toBe('killed');
      expect(leftFiles).toBe(0);
      const valid = cloud.records.all('certificates').filter(({ state }) => state === 'valid');
      expect(valid).toHaveLength(1);
      expect((await app.readWallet())?.certificate.certificateId).toBe(valid[0]?._id);
      expect((await app.currentCode()).remaining).toBe(29);
      expect([...phone.storage.keys()].sort()).toEqual(['clockOffsetMs', 'wallet']);
    },
  );
});
