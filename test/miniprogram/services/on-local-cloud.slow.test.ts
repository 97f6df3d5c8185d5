import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faceConsentHash } from '#core/consent/face-consent';
import { addCitizens } from '../../../devtools/journey/citizens';
import { addStaff, addVenue } from '../../../devtools/operator/operator';
import { perform } from '../../../devtools/performer/perform';
import { seconds } from '../../../devtools/town/seconds';
import { startTown, type Town } from '../../../devtools/town/town';
import { CONFIGURATION } from '../../../miniprogram/services/configuration';
import type { Burst } from '../../../miniprogram/services/enrolment/burst';
import type { ChallengedDraft } from '../../../miniprogram/services/enrolment/draft';
import { MemoryPhone } from '../../fakes/memory-phone';
import { heard, type RunningPhone, startPhone } from './start-phone';

const STAFF = 'openid-of-staff';

let folder = '';
let town: Town;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ctid-services-'));
  town = await startTown(folder, { localCloud: { selfLogin: true } });
  addVenue(town.cloud.database, { venueId: 9, name: '演示网吧', opensAt: 0, closesAt: 24 });
  addStaff(town.cloud.database, town.secrets, STAFF, 9);
});

afterAll(async () => {
  await town.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A phone in WeChat DevTools, whose requests go to this town. */
function newPhone(name: string): MemoryPhone {
  const phone = new MemoryPhone(name);
  phone.platform = 'devtools';
  phone.request = async ({ url, method = 'GET', header, data }) => {
    const body = data instanceof ArrayBuffer ? data : JSON.stringify(data);
    const headers = header as Record<string, string>;
    const reply = await fetch(url.replace(CONFIGURATION.localCloud, town.cloud.url), { method, headers, body });
    return { statusCode: reply.status, data: await reply.json().catch(() => ({})) };
  };
  return phone;
}

/** The man of the clip does what is asked, in real time. */
async function film({ started }: ChallengedDraft, seed: number): Promise<Burst> {
  const { frames, timesMs } = perform(started.steps, seed);
  await new Promise((resolve) => setTimeout(resolve, timesMs.at(-1)));
  return { frames: frames.map((frame) => new Uint8Array(frame).buffer), timesMs };
}

async function begin(app: RunningPhone): Promise<ChallengedDraft> {
  const { adult } = addCitizens(town.citizens, seconds());
  const choice = { variant: 'withoutHeadTurns', consentTextHash: faceConsentHash() } as const;
  const draft = { ...app.newDraft(), ...adult, ...choice, stage: 'liveness' } as const;
  await app.saveDraft(draft);
  return app.beginChallenge(draft);
}

async function scan(qrText: string): Promise<string> {
  const scanId = randomBytes(16).toString('hex');
  const { verdict } = await town.cloud.clientFor(STAFF).call('verifyPresentation', { scanId, qrText });
  return verdict.outcome === 'accepted' ? `accepted ${verdict.disclosure.maskedName}` : verdict.reason;
}

describe('the services, on the local cloud with the real models', () => {
  test('lead from a name to a code that a café accepts, also when the upload broke off', async () => {
    const phone = newPhone('citizen');
    const app = await startPhone(phone);
    const challenged = await begin(app);
    const burst = await film(challenged, 11);
    const { request } = phone;
    let uploads = 0;
    // From the tenth picture on every one arrives, and nobody hears of it.
    phone.request = async (option) => {
      const reply = await request(option);
      if (option.method === 'PUT' && ++uploads > 9) throw new Error('socket hang up');
      return reply;
    };
    expect(await heard(app.submitBurst(challenged, burst, () => undefined))).toBe('UPLOAD_FAILED');
    phone.request = request;
    const shares: number[] = [];
    await app.finish(await app.submitBurst(challenged, burst, (share) => shares.push(share)));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares.at(-1)).toBe(1);

    expect(await scan((await app.currentCode()).qrText)).toBe('accepted 张*');
    expect(await app.renewIfDue()).toBe('notDue');
    const { qrText } = await app.currentCode();
    await app.suspend();
    expect(await scan(qrText)).toBe('CERTIFICATE_SUSPENDED');
    expect(await heard(app.currentCode())).toBe('CERTIFICATE_SUSPENDED');
    await app.eraseHolder();
    expect(phone.storage.size).toBe(0);
  });

  test('give an application that was killed before the outcome its certificate', async () => {
    const phone = newPhone('another citizen');
    const app = await startPhone(phone);
    const challenged = await begin(app);
    const { request } = phone;
    const asked = new Promise<void>((resolve) => {
      phone.request = (option) => {
        const reply = request(option);
        if (!option.url.endsWith('/compareFace')) return reply;
        resolve();
        return new Promise(() => undefined);
      };
    });
    const burst = await film(challenged, 12);
    await Promise.race([app.submitBurst(challenged, burst, () => undefined), asked]);
    phone.request = request;
    const next = await startPhone(phone);
    const resumed = await next.resumeDraft();
    expect(resumed?.stage).toBe('compare');
    if (resumed) await next.finish(await next.awaitComparison(resumed));
    expect(await scan((await next.currentCode()).qrText)).toBe('accepted 张*');
  });
});
