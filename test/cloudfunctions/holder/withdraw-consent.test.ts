import { describe, expect, test } from 'vitest';
import { issueCertificate } from '../../../cloudfunctions/issueCertificate/issue-certificate';
import { startEnrolment } from '../../../cloudfunctions/startEnrolment/start-enrolment';
import { withdrawConsent } from '../../../cloudfunctions/withdrawConsent/withdraw-consent';
import { makeCafe } from '../../fakes/cafe';
import { NOW } from '../../fakes/issued';
import {
  application,
  CITIZEN,
  certificate,
  comparedEnrolment,
  deviceKeys,
  INSTALLATION_KEY,
  STRANGER,
} from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

async function setUp() {
  const world = await makeCafe();
  return {
    ...world,
    start: () => startEnrolment(world)(application(), CITIZEN),
    withdraw: (caller = CITIZEN) => withdrawConsent(world)({}, caller),
  };
}

describe('withdrawing consent', () => {
  test('ends what is open, deletes its frames, and keeps the certificate', async () => {
    const { start, withdraw, frames, records } = await setUp();
    const started = await start();
    for (const path of started.framePaths) frames.put(path, new Uint8Array(3));
    expect(await withdraw()).toEqual({ endedEnrolments: 1 });
    expect(frames.paths()).toEqual([]);
    expect(records.all('enrolments')).toMatchObject([
      { state: 'withdrawn', sealedIdentity: '', consent: { withdrawnAt: NOW } },
    ]);
    expect(records.all('certificates')[0]?.state).toBe('valid');
  });

  test('again ends nothing more, and does not move the date', async () => {
    const { start, withdraw, clock, records } = await setUp();
    await start();
    await withdraw();
    clock.advance(100);
    expect(await withdraw()).toEqual({ endedEnrolments: 0 });
    expect(records.all('enrolments')).toMatchObject([{ consent: { withdrawnAt: NOW } }]);
    expect(records.all('auditEntries')).toHaveLength(1);
  });

  test('leaves evidence that was not used without use', async () => {
    const { withdraw, records, ...world } = await setUp();
    await records.add('enrolments', comparedEnrolment({ _id: '8'.repeat(32) }));
    await withdraw();
    const input = { enrolmentId: '8'.repeat(32), installationKey: INSTALLATION_KEY, deviceKeys: deviceKeys() };
    expect(await codeFrom(issueCertificate({ ...world, records })(input, CITIZEN))).toBe('ENROLMENT_STEP_WRONG');
  });

  test('leaves no identity in a certificate whose issuing crashed', async () => {
    const { withdraw, records } = await setUp();
    await records.add('enrolments', comparedEnrolment({ _id: '8'.repeat(32) }));
    await records.add('certificates', certificate({ _id: '8'.repeat(32), state: 'pending' }));
    await withdraw();
    const left = await records.read('certificates', '8'.repeat(32));
    expect(left).toMatchObject({ state: 'revoked', caller: '', sealedIdentity: '', maskedName: '' });
    expect(records.all('certificates')[0]).toMatchObject({ state: 'valid', maskedName: '张*' });
  });

  test('does so too where the first call crashed before it, and leaves the place', async () => {
    const { withdraw, records } = await setUp();
    const _id = '8'.repeat(32);
    await records.add('enrolments', comparedEnrolment({ _id, state: 'withdrawn', sealedIdentity: '' }));
    await records.add('certificates', certificate({ _id, state: 'pending', subject: 'new' }));
    await records.add('holders', { _id: 'new', certificateId: _id, replaced: '' });
    await withdraw();
    expect(await records.read('certificates', _id)).toMatchObject({ state: 'revoked', subject: '', maskedName: '' });
    expect(await records.read('holders', 'new')).toBeUndefined();
  });

  test('touches nobody else’s', async () => {
    const { start, withdraw, records } = await setUp();
    await start();
    expect(await withdraw(STRANGER)).toEqual({ endedEnrolments: 0 });
    expect(records.all('enrolments')).toMatchObject([{ state: 'challenged' }]);
  });
});
