import { afterEach, describe, expect, test, vi } from 'vitest';
import { DAY, HOUR } from '#core/clock';
import type { ErrorCode } from '#core/errors';
import { NOW } from '../../../fakes/issued';
import { enrol, newScene, type Scene } from '../scenes';
import { heard, type RunningPhone, startPhone } from '../start-phone';

afterEach(() => void vi.useRealTimers());

async function standing(app: RunningPhone) {
  return (await app.readHoldings()).standing;
}

/** A certificate whose renewal is due, and refused. */
async function refused(code: ErrorCode) {
  const scene = newScene();
  const app = await enrol(scene);
  scene.pass(19 * HOUR);
  const renew = scene.phone.functions.get('renewAttestations');
  scene.phone.functions.set('renewAttestations', async () => ({ ok: false, code }));
  expect(await heard(app.renewIfDue())).toBe(code);
  return { scene, app, agree: () => renew && scene.phone.functions.set('renewAttestations', renew) };
}

function renewals({ phone }: Scene): number {
  return phone.calls.filter(({ name }) => name === 'renewAttestations').length;
}

describe('a certificate that ended', () => {
  test.each(['CERTIFICATE_SUPERSEDED', 'CERTIFICATE_REVOKED', 'CERTIFICATE_EXPIRED', 'INSTALLATION_UNKNOWN'] as const)(
    'by %s shows no code any more, also after a restart, and is not asked about again',
    async (code) => {
      const { scene, app } = await refused(code);
      expect(await heard(app.currentCode())).toBe(code);
      const next = await startPhone(scene.phone);
      expect(await standing(next)).toBe(code);
      expect(await next.renewIfDue()).toBe('notDue');
      expect(renewals(scene)).toBe(1);
    },
  );

  test('ends by the clock too', async () => {
    const scene = newScene(NOW + DAY);
    const app = await enrol(scene);
    expect(await standing(app)).toBeUndefined();
    scene.pass(DAY);
    expect(await standing(app)).toBe('CERTIFICATE_EXPIRED');
  });

  test('is followed by one that stands', async () => {
    const { scene, app } = await refused('CERTIFICATE_REVOKED');
    await enrol(scene, app);
    expect(await standing(app)).toBeUndefined();
    expect((await app.currentCode()).remaining).toBe(29);
    expect(scene.phone.storage.has('standing')).toBe(false);
  });

  test('is not ended by what passes', async () => {
    const { app } = await refused('AUTHORITY_UNREACHABLE');
    expect(await standing(app)).toBeUndefined();
  });
});

describe('a suspension', () => {
  test('from this phone is known here at once, without a network', async () => {
    const scene = newScene();
    const app = await enrol(scene);
    await app.suspend();
    scene.phone.network = 'none';
    expect(await heard(app.currentCode())).toBe('CERTIFICATE_SUSPENDED');
  });

  test('does not bring back what ended for good', async () => {
    const { app } = await refused('CERTIFICATE_SUPERSEDED');
    await app.suspend();
    expect(await standing(app)).toBe('CERTIFICATE_SUPERSEDED');
  });

  test('ends here with its lifting', async () => {
    const scene = newScene();
    const app = await enrol(scene);
    await app.suspend();
    const suspended = (await app.readWallet())?.certificate;
    scene.phone.functions.set('suspendCertificate', async () => ({
      ok: true,
      value: { certificate: suspended, state: 'valid' },
    }));
    await app.liftSuspension('any');
    expect(await standing(app)).toBeUndefined();
  });

  test('that was lifted from another phone is over with the next renewal, which is asked for each time', async () => {
    const scene = newScene();
    const app = await enrol(scene);
    await app.suspend();
    expect(await heard(app.renewIfDue())).toBe('CERTIFICATE_SUSPENDED');
    const certificateId = String((await app.readWallet())?.certificate.certificateId);
    await scene.cloud.records.swap('certificates', certificateId, { state: 'suspended' }, { state: 'valid' });
    expect(await app.renewIfDue()).toBe('renewed');
    expect(await standing(app)).toBeUndefined();
  });
});
