import { describe, expect, test } from 'vitest';
import { HOUR } from '#core/clock';
import type { EnrolmentDocument } from '../../../cloudfunctions/_shared/ports/documents/enrolment-documents';
import type { Records } from '../../../cloudfunctions/_shared/ports/records';
import { suspendCertificate } from '../../../cloudfunctions/suspendCertificate/suspend-certificate';
import { verifyPresentation } from '../../../cloudfunctions/verifyPresentation/verify-presentation';
import { makeCafe } from '../../fakes/cafe';
import { NOW, showText } from '../../fakes/issued';
import { CITIZEN, certificate, comparedEnrolment, STAFF, STRANGER } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

const CHECK = '9'.repeat(32);
const SUSPEND = { action: 'suspend' } as const;
const LIFT = { action: 'lift', enrolmentId: CHECK } as const;

async function setUp() {
  const world = await makeCafe();
  const call = suspendCertificate(world);
  return {
    ...world,
    suspend: () => call(SUSPEND, CITIZEN),
    lift: (caller = CITIZEN) => call(LIFT, caller),
    /** A new face check of the same person, passed now. */
    passCheck: (changes: Partial<EnrolmentDocument> = {}) =>
      world.records.add('enrolments', comparedEnrolment({ _id: CHECK, comparedAt: world.clock.now(), ...changes })),
    scan: async () => {
      const input = { qrText: showText({ presentedAt: world.clock.now() }), scanId: '1'.repeat(32) };
      return (await verifyPresentation(world)(input, STAFF)).verdict;
    },
  };
}

describe('suspending', () => {
  test('turns the code red at once', async () => {
    const { suspend, scan } = await setUp();
    expect(await suspend()).toMatchObject({ state: 'suspended', certificate: { certificateId: certificate()._id } });
    expect(await scan()).toMatchObject({ outcome: 'rejected', reason: 'CERTIFICATE_SUSPENDED' });
  });

  test('again changes nothing, and stands in the audit once', async () => {
    const { suspend, clock, records } = await setUp();
    await suspend();
    clock.advance(100);
    expect(await suspend()).toMatchObject({ state: 'suspended' });
    expect(records.all('certificates')[0]?.stateSince).toBe(NOW);
    expect(records.all('auditEntries')).toHaveLength(1);
  });

  test('is the holder’s own: a stranger finds no certificate', async () => {
    const world = await makeCafe();
    expect(await codeFrom(suspendCertificate(world)(SUSPEND, STRANGER))).toBe('CERTIFICATE_NOT_FOUND');
    expect(world.records.all('certificates')[0]?.state).toBe('valid');
  });
});

describe('lifting', () => {
  test('takes a face check that was passed since, once', async () => {
    const { suspend, lift, passCheck, scan, records } = await setUp();
    await suspend();
    await passCheck();
    expect(await lift()).toMatchObject({ state: 'valid' });
    expect(await lift()).toMatchObject({ state: 'valid' });
    expect(await scan()).toMatchObject({ outcome: 'accepted' });
    expect(records.all('enrolments')).toMatchObject([{ state: 'lifted', sealedIdentity: '' }]);
  });

  test('again with the same check changes nothing, and stands in the audit once', async () => {
    const { suspend, lift, passCheck, records } = await setUp();
    await suspend();
    await passCheck();
    for (let times = 0; times < 3; times++) await lift();
    const actions = records.all('auditEntries').map(({ action }) => action);
    expect(actions).toEqual(['certificateSuspended', 'suspensionLifted']);
  });

  test('does not take the check that lifted an earlier suspension', async () => {
    const { suspend, lift, passCheck, clock } = await setUp();
    await suspend();
    await passCheck();
    await lift();
    clock.advance(10);
    await suspend();
    expect(await codeFrom(lift())).toBe('ENROLMENT_STEP_WRONG');
  });

  test('does not lift, where it was held up, what was suspended anew meanwhile', async () => {
    const { suspend, lift, passCheck, ...world } = await setUp();
    const { records, clock } = world;
    await suspend();
    await passCheck();
    const heldUp: Records = Object.assign(Object.create(records), {
      async swap(...change: Parameters<Records['swap']>) {
        if (change[0] === 'certificates') {
          await lift();
          clock.advance(10);
          await suspend();
        }
        return records.swap(...change);
      },
    });
    expect(await codeFrom(suspendCertificate({ ...world, records: heldUp })(LIFT, CITIZEN))).toBe('STILL_PROCESSING');
    expect(records.all('certificates')).toMatchObject([{ state: 'suspended', stateSince: NOW + 10 }]);
  });

  test.each<[string, Partial<EnrolmentDocument>]>([
    ['ENROLMENT_STEP_WRONG', { state: 'challenged' }],
    ['ENROLMENT_STEP_WRONG', { state: 'refused' }],
    ['ENROLMENT_NOT_FOUND', { caller: STRANGER.ref }],
    ['ENROLMENT_NOT_FOUND', { subject: 'another person' }],
    ['EVIDENCE_EXPIRED', { comparedAt: NOW - 1 }],
  ])('is refused with %s', async (code, changes) => {
    const { suspend, lift, passCheck, scan } = await setUp();
    await suspend();
    await passCheck(changes);
    expect(await codeFrom(lift())).toBe(code);
    expect(await scan()).toMatchObject({ reason: 'CERTIFICATE_SUSPENDED' });
  });

  test('does not take a check of more than an hour ago', async () => {
    const { suspend, lift, passCheck, clock } = await setUp();
    await suspend();
    await passCheck();
    clock.advance(HOUR + 1);
    expect(await codeFrom(lift())).toBe('EVIDENCE_EXPIRED');
  });

  test('needs a check even where there is nothing to lift', async () => {
    const { lift, passCheck } = await setUp();
    expect(await codeFrom(lift())).toBe('ENROLMENT_NOT_FOUND');
    await passCheck();
    expect(await codeFrom(lift())).toBe('ENROLMENT_STEP_WRONG');
  });
});
