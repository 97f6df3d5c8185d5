import { describe, expect, test } from 'vitest';
import { HOUR } from '#core/clock';
import { POLICIES } from '#core/policy/policies';
import { eraseHolder } from '../../../cloudfunctions/eraseHolder/erase-holder';
import { exportHolder } from '../../../cloudfunctions/exportHolder/export-holder';
import { startEnrolment } from '../../../cloudfunctions/startEnrolment/start-enrolment';
import { syncScans } from '../../../cloudfunctions/syncScans/sync-scans';
import { verifyPresentation } from '../../../cloudfunctions/verifyPresentation/verify-presentation';
import { withdrawConsent } from '../../../cloudfunctions/withdrawConsent/withdraw-consent';
import { makeCafe } from '../../fakes/cafe';
import { NOW, showText } from '../../fakes/issued';
import { application, CITIZEN, ENROLMENT_ID, STAFF, STRANGER } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

const ERASE = { confirmation: 'erase everything' } as const;

async function setUp() {
  const world = await makeCafe();
  const scan = (presentedAt: number, scanId: string) =>
    verifyPresentation(world)({ qrText: showText({ presentedAt }), scanId: scanId.repeat(32) }, STAFF);
  return {
    ...world,
    scan,
    start: () => startEnrolment(world)(application(), CITIZEN),
    withdraw: (caller = CITIZEN) => withdrawConsent(world)({}, caller),
    erase: (caller = CITIZEN) => eraseHolder(world)(ERASE, caller),
    exported: (caller = CITIZEN, page = 0) => exportHolder(world)({ page }, caller),
  };
}

describe('exporting', () => {
  test('gives the caller everything that is kept, in words', async () => {
    const { start, scan, exported } = await setUp();
    await start();
    await scan(NOW, '1');
    await scan(NOW - 150, '2');
    expect(await exported()).toMatchObject({
      identities: [{ name: '张三丰' }, { name: '张三丰' }],
      consents: [{ purpose: 'faceComparison', agreedAt: NOW }],
      certificates: [{ maskedName: '张*', state: 'valid' }],
      usages: [
        { venueName: '演示网吧', checkedAt: NOW, outcome: expect.stringMatching(/accepted|rejected/) },
        { venueName: '演示网吧', checkedAt: NOW, outcome: expect.stringMatching(/accepted|rejected/) },
      ],
      hasMore: false,
    });
  });

  test('turns pages of a hundred rows', async () => {
    const { exported, records } = await setUp();
    for (let number = 0; number < 150; number++) {
      const usage = {
        _id: `u${number}`,
        receiptId: `r${number}`,
        certificateId: ENROLMENT_ID,
        venueId: 7,
        checkedAt: NOW - number,
      };
      await records.add('usages', usage);
    }
    const [first, second, third] = [await exported(), await exported(CITIZEN, 1), await exported(CITIZEN, 2)];
    expect([first.usages.length, second.usages.length, third.usages.length]).toEqual([100, 50, 0]);
    expect([first.hasMore, second.hasMore, third.hasMore]).toEqual([true, false, false]);
  });

  test('gives a stranger nothing of anybody', async () => {
    const { exported } = await setUp();
    expect(await exported(STRANGER)).toEqual({
      identities: [],
      consents: [],
      certificates: [],
      usages: [],
      hasMore: false,
    });
  });
});

describe('erasing', () => {
  test('leaves nothing of the person but a tombstone, and codes that are out there stay red', async () => {
    const { start, scan, erase, records, frames } = await setUp();
    const started = await start();
    for (const path of started.framePaths) frames.put(path, new Uint8Array(3));
    await scan(NOW, '1');
    expect(await erase()).toEqual({ erased: true });
    expect(frames.paths()).toEqual([]);
    for (const collection of ['enrolments', 'usages', 'holders'] as const) {
      expect(records.all(collection), collection).toEqual([]);
    }
    const nothing = { caller: '', subject: '', sealedIdentity: '', maskedName: '', certificateNumber: '' };
    expect(records.all('certificates')).toMatchObject([{ ...nothing, installationKey: '', state: 'revoked' }]);
    expect(records.all('tombstones')).toEqual([{ _id: CITIZEN.ref, erasedAt: NOW }]);
    expect((await scan(NOW, '2')).verdict).toMatchObject({ outcome: 'rejected', reason: 'CERTIFICATE_REVOKED' });
  });

  test('leaves no line of the ledger, whatever is scanned or sent in afterwards', async () => {
    const { scan, erase, clock, records, ...world } = await setUp();
    await erase();
    await scan(NOW, '1');
    clock.advance(HOUR);
    const offline = { qrText: showText({ presentedAt: NOW - 1 }), scannedAt: NOW, decided: 'accepted' } as const;
    await syncScans({ ...world, clock, records })({ scans: [{ ...offline, scanId: '2'.repeat(32) }] }, STAFF);
    expect(records.all('receipts')).toHaveLength(2);
    expect(records.all('usages')).toEqual([]);
  });

  test('and applying again gives back nothing of the limits', async () => {
    const { start, erase } = await setUp();
    for (let times = 0; times < POLICIES.challenges.most; times++) await start();
    await erase();
    expect(await codeFrom(start())).toBe('CHALLENGES_EXHAUSTED');
  });

  test('keeps nothing of a call that was on its way', async () => {
    const { erase, records, ...world } = await setUp();
    const onItsWay = application();
    await startEnrolment({ ...world, records })(onItsWay, CITIZEN);
    await erase();
    expect(await codeFrom(startEnrolment({ ...world, records })(onItsWay, CITIZEN))).toBe('APPLICATION_CHANGED');
    expect(records.all('enrolments')).toEqual([]);
  });

  test('keeps nothing of a call that it overtook', async () => {
    const { erase, records, ...world } = await setUp();
    const add = records.add.bind(records);
    records.add = async (collection, document) => {
      if (collection === 'challenges') await erase();
      return add(collection, document);
    };
    expect(await codeFrom(startEnrolment({ ...world, records })(application(), CITIZEN))).toBe('APPLICATION_CHANGED');
    expect(records.all('enrolments')).toEqual([]);
    expect(records.all('challenges')).toMatchObject([{ caller: '', used: true }]);
  });

  test('again, and by a stranger, does no harm', async () => {
    const { erase, records } = await setUp();
    await erase(STRANGER);
    expect(records.all('certificates')[0]?.state).toBe('valid');
    await erase();
    expect(await erase()).toEqual({ erased: true });
    expect(records.all('auditEntries').map(({ action }) => action)).toEqual(['certificateRevoked', 'holderErased']);
  });
});
