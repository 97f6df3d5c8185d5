import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#core/clock';
import { POLICIES } from '#core/policy/policies';
import { eraseHolder } from '../../cloudfunctions/eraseHolder/erase-holder';
import { exportHolder } from '../../cloudfunctions/exportHolder/export-holder';
import { issueCertificate } from '../../cloudfunctions/issueCertificate/issue-certificate';
import { startEnrolment } from '../../cloudfunctions/startEnrolment/start-enrolment';
import { suspendCertificate } from '../../cloudfunctions/suspendCertificate/suspend-certificate';
import { sweep } from '../../cloudfunctions/sweep/sweep';
import { syncScans } from '../../cloudfunctions/syncScans/sync-scans';
import { withdrawConsent } from '../../cloudfunctions/withdrawConsent/withdraw-consent';
import { makeCafe } from '../fakes/cafe';
import { NOW, showText } from '../fakes/issued';
import {
  application,
  CITIZEN,
  certificate,
  comparedEnrolment,
  deviceKeys,
  INSTALLATION_KEY,
  STAFF,
} from '../fakes/world';
import { codeFrom } from '../support/code-from';

const CHECK = '9'.repeat(32);
const ERASE = { confirmation: 'erase everything' } as const;
const TEXT = showText();
const issuing = (first = 1, installationKey = INSTALLATION_KEY) => ({
  enrolmentId: CHECK,
  installationKey,
  deviceKeys: deviceKeys(first),
});

type World = Awaited<ReturnType<typeof makeCafe>>;

/** The same world, in which something else happens once, right before a call of `method` on `collection`. */
function intruded(world: World, method: string, collection: string, intrude: () => Promise<unknown>): World {
  let isDone = false;
  const records = new Proxy(world.records, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return async (...inputs: unknown[]) => {
        if (!isDone && name === method && inputs[0] === collection) {
          isDone = true;
          await intrude();
        }
        return member.apply(target, inputs);
      };
    },
  });
  return { ...world, records };
}

async function compared() {
  const world = await makeCafe();
  await world.records.add('enrolments', comparedEnrolment({ _id: CHECK }));
  return world;
}

describe('a first batch', () => {
  test('is never given again to other keys, not after the sweep either', async () => {
    const world = await compared();
    await issueCertificate(world)(issuing(), CITIZEN);
    world.clock.advance(4 * DAY);
    await sweep(world)();
    expect(await codeFrom(issueCertificate(world)(issuing(100), CITIZEN))).toBe('EVIDENCE_EXPIRED');
    expect(await codeFrom(issueCertificate(world)(issuing(100, deviceKeys(90)[1]), CITIZEN))).toBe(
      'INSTALLATION_UNKNOWN',
    );
  });

  test.each([
    ['erases', (world: World) => eraseHolder(world)(ERASE, CITIZEN)],
    ['withdraws', (world: World) => withdrawConsent(world)({}, CITIZEN)],
  ])('is not issued to somebody who %s while it is', async (_, intrude) => {
    const world = await compared();
    const issue = issueCertificate(intruded(world, 'add', 'certificates', () => intrude(world)));
    expect(await codeFrom(issue(issuing(), CITIZEN))).toBe('ENROLMENT_STEP_WRONG');
    expect(await world.records.read('certificates', CHECK)).toMatchObject({ state: 'revoked', sealedIdentity: '' });
  });

  test('is not issued on a face check from before a suspension', async () => {
    const world = await compared();
    const { _id, subject } = certificate();
    await world.records.add('holders', { _id: subject, certificateId: _id, replaced: '' });
    world.clock.advance(10);
    await suspendCertificate(world)({ action: 'suspend' }, CITIZEN);
    expect(await codeFrom(issueCertificate(world)(issuing(), CITIZEN))).toBe('EVIDENCE_EXPIRED');
    expect(await world.records.read('certificates', _id)).toMatchObject({ state: 'suspended' });
  });
});

describe('offline scans that come in late', () => {
  const sync = (world: World, scannedAt = NOW) =>
    syncScans(world)({ scans: [{ scanId: '1'.repeat(32), qrText: TEXT, scannedAt, decided: 'accepted' }] }, STAFF);

  test('are judged by their certificate, also when the attestation has long expired', async () => {
    const world = await makeCafe();
    world.clock.advance(2 * DAY + 20 * HOUR);
    await sweep(world)();
    expect(await sync(world)).toMatchObject({ results: [{ conflict: false }] });
    expect(world.records.all('usages')).toHaveLength(1);
  });

  test('from the time of a suspension are red, also after it was lifted', async () => {
    const world = await makeCafe();
    world.clock.set(NOW - 60);
    await suspendCertificate(world)({ action: 'suspend' }, CITIZEN);
    world.clock.set(NOW + 60);
    await world.records.add('enrolments', comparedEnrolment({ _id: CHECK, comparedAt: NOW + 60 }));
    await suspendCertificate(world)({ action: 'lift', enrolmentId: CHECK }, CITIZEN);
    expect(await sync(world)).toMatchObject({
      results: [{ conflict: true, verdict: { reason: 'CERTIFICATE_SUSPENDED' } }],
    });
  });
});

describe('erasing', () => {
  test('does not take the place of the certificate that another phone got meanwhile', async () => {
    const world = await compared();
    const { _id, subject } = certificate();
    await world.records.add('holders', { _id: subject, certificateId: _id, replaced: '' });
    const next = { certificateId: 'next', replaced: _id };
    const takeOver = () => world.records.swap('holders', subject, { certificateId: _id }, next);
    await eraseHolder(intruded(world, 'remove', 'holders', takeOver))(ERASE, CITIZEN);
    expect(world.records.all('holders')).toMatchObject([next]);
  });

  test('leaves the sweep what it needs for a frame that comes late', async () => {
    const world = await makeCafe();
    const { framePaths } = await startEnrolment(world)(application(), CITIZEN);
    await eraseHolder(world)(ERASE, CITIZEN);
    world.frames.put(framePaths[0] ?? '', new Uint8Array(1));
    world.clock.advance(3 * 60);
    await sweep(world)();
    expect(world.frames.paths()).toEqual([]);
  });
});

describe('several people in one account', () => {
  async function family() {
    const world = await makeCafe();
    await world.records.add('certificates', certificate({ _id: 'child', subject: 'child', notBefore: NOW }));
    return world;
  }

  test('are all suspended with the lost phone, and each is lifted by a face check of their own', async () => {
    const world = await family();
    await suspendCertificate(world)({ action: 'suspend' }, CITIZEN);
    expect(world.records.all('certificates')).toMatchObject([{ state: 'suspended' }, { state: 'suspended' }]);
    await world.records.add('enrolments', comparedEnrolment({ _id: CHECK }));
    await suspendCertificate(world)({ action: 'lift', enrolmentId: CHECK }, CITIZEN);
    expect(world.records.all('certificates')).toMatchObject([{ state: 'valid' }, { _id: 'child', state: 'suspended' }]);
  });

  test('are all in the export, which is limited', async () => {
    const world = await family();
    const call = () => exportHolder(world)({ page: 0 }, CITIZEN);
    expect((await call()).identities).toHaveLength(2);
    for (let count = 1; count < POLICIES.exports.most; count++) {
      world.clock.advance(1);
      expect(await codeFrom(call())).toBeUndefined();
    }
    world.clock.advance(1);
    expect(await codeFrom(call())).toBe('EXPORTS_EXHAUSTED');
  });
});
