import { describe, expect, test } from 'vitest';
import { decodeBase64url } from '#core/bytes/base64url';
import { decodeCose, signedBytes } from '#core/certificate/cose-sign1';
import { publicKeyOf } from '#core/certificate/ed25519';
import { checkSignatureWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import { handle } from '../../../cloudfunctions/_shared/handle';
import { verifyPresentation } from '../../../cloudfunctions/verifyPresentation/verify-presentation';
import { type CafeScene, makeCafe } from '../../fakes/cafe';
import { CollectedLog } from '../../fakes/collected-log';
import { NOW, showText } from '../../fakes/issued';
import { CITIZEN, certificate, RECEIPT_SEED, STAFF } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

const SCAN = '1'.repeat(32);
const OTHER_SCAN = '2'.repeat(32);
const TEXT = showText();

async function setUp(scene: CafeScene = {}) {
  const world = await makeCafe(scene);
  const check = verifyPresentation(world);
  return { ...world, scan: (qrText = TEXT, scanId = SCAN, caller = STAFF) => check({ qrText, scanId }, caller) };
}

describe('verifyPresentation', () => {
  test('accepts a good code and tells level, age and masked name', async () => {
    const { scan } = await setUp();
    const { verdict, venueName } = await scan();
    expect(verdict).toMatchObject({
      outcome: 'accepted',
      disclosure: { level: 'lightweight', over18: true, maskedName: '张*' },
    });
    expect(venueName).toBe('演示网吧');
  });

  test('leaves a signed receipt for the café and a line in the citizen’s ledger, both without a name', async () => {
    const { scan, records } = await setUp();
    const { receipt } = await scan();
    const cose = decodeCose(decodeBase64url(receipt));
    expect(checkSignatureWithNode(cose.signature, signedBytes(cose), publicKeyOf(RECEIPT_SEED))).toBe(true);
    expect(records.all('receipts')).toMatchObject([{ venueId: 7, outcome: 'accepted', checkedAt: NOW, receipt }]);
    expect(records.all('usages')).toMatchObject([{ certificateId: certificate()._id, venueId: 7, checkedAt: NOW }]);
    expect(JSON.stringify([records.all('receipts'), records.all('usages'), records.all('showings')])).not.toContain(
      '张',
    );
  });

  test('gives the same scan the same answer, and leaves no second trace', async () => {
    const { scan, records } = await setUp();
    expect(await scan()).toEqual(await scan());
    expect(records.all('receipts')).toHaveLength(1);
    expect(records.all('usages')).toHaveLength(1);
  });

  test('gives the same scan its first answer and receipt also later', async () => {
    const { scan, clock } = await setUp();
    const first = await scan();
    clock.advance(30);
    expect(await scan()).toEqual(first);
  });

  test('gives the same scan its first answer, also when the certificate was revoked since', async () => {
    const { scan, records } = await setUp();
    const first = await scan();
    await records.swap('certificates', certificate()._id, { state: 'valid' }, { state: 'revoked', stateSince: NOW });
    expect(await scan()).toEqual(first);
  });

  test('lets one of two codes through that come at once under one number', async () => {
    const { scan, records } = await setUp();
    const other = showText({ presentedAt: NOW - 5 });
    const codes = await Promise.all([codeFrom(scan()), codeFrom(scan(other))]);
    expect(codes.sort()).toEqual(['SCAN_OF_ANOTHER_CODE', undefined]);
    expect(records.all('receipts')).toHaveLength(1);
    expect(records.all('usages')).toHaveLength(1);
  });

  test('uses nothing up when it is undecided: the same code may still be answered for', async () => {
    const { scan, clock } = await setUp();
    const early = showText({ presentedAt: NOW + 40 });
    expect((await scan(early)).verdict).toMatchObject({ outcome: 'undecided', reason: 'CODE_CLOCK_OFF' });
    clock.advance(35);
    expect((await scan(early, OTHER_SCAN)).verdict).toMatchObject({ outcome: 'accepted' });
  });

  test('stops a member of staff after sixty scans in a minute', async () => {
    const { scan, clock } = await setUp();
    const scanOf = (number: number) => codeFrom(scan('281', String(number).padStart(32, '0')));
    for (let number = 0; number < 60; number++) expect(await scanOf(number)).toBeUndefined();
    expect(await scanOf(60)).toBe('SCANS_EXHAUSTED');
    expect(await scanOf(0)).toBeUndefined();
    clock.advance(60);
    expect(await scanOf(60)).toBeUndefined();
  });

  test('refuses the number of an earlier scan with another code, so that no check hides behind it', async () => {
    const { scan, records } = await setUp();
    await scan();
    await expect(scan(showText({ presentedAt: NOW - 5 }))).rejects.toMatchObject({ code: 'SCAN_OF_ANOTHER_CODE' });
    expect(records.all('usages')).toHaveLength(1);
  });

  test('rejects a code that another scan saw first', async () => {
    const { scan } = await setUp();
    await scan();
    const { verdict } = await scan(TEXT, OTHER_SCAN);
    expect(verdict).toMatchObject({ outcome: 'rejected', reason: 'CODE_ALREADY_SHOWN' });
    expect((await scan(showText({ presentedAt: NOW - 5 }), '3'.repeat(32))).verdict.outcome).toBe('accepted');
  });

  test('accepts one of two scans of one code at the same moment', async () => {
    const { scan } = await setUp();
    const answers = await Promise.all([scan(TEXT, SCAN), scan(TEXT, OTHER_SCAN)]);
    expect(answers.map(({ verdict }) => verdict.outcome).sort()).toEqual(['accepted', 'rejected']);
  });
});

describe('a foreign code', () => {
  /** ISO/IEC 18004:2015 table 7: version 40-L holds 7,089 digits. */
  test.each([605, 4_097, 7_089])('of %i digits reaches the verdict that it is not ours', async (digits) => {
    const { scan } = await setUp();
    const useCase = ({ qrText, scanId }: { qrText: string; scanId: string }) => scan(qrText, scanId);
    const main = handle('verifyPresentation', useCase, { log: new CollectedLog(), identifyCaller: () => STAFF });
    expect(await main({ scanId: SCAN, qrText: '9'.repeat(digits) })).toMatchObject({
      ok: true,
      value: { verdict: { outcome: 'rejected', reason: 'CODE_NOT_OURS' } },
    });
  });
});

describe('the counter', () => {
  test.each<[string, CafeScene, { ref: string }]>([
    ['a citizen', {}, CITIZEN],
    ['staff that nobody approved', { approved: false }, STAFF],
  ])('of %s may not verify', async (_, scene, caller) => {
    const { scan, records } = await setUp(scene);
    expect(await codeFrom(scan(TEXT, SCAN, caller))).toBe('STAFF_NOT_APPROVED');
    expect(records.all('showings')).toEqual([]);
  });

  test('of a venue without authority may not verify', async () => {
    const { scan } = await setUp({ venue: { authorised: false } });
    expect(await codeFrom(scan())).toBe('VENUE_NOT_AUTHORISED');
  });

  test('of a venue that is gone may not verify', async () => {
    const { scan, records } = await setUp();
    await records.remove('venues', '7');
    expect(await codeFrom(scan())).toBe('VENUE_NOT_AUTHORISED');
  });
});

describe('the holder', () => {
  test.each<[string, CafeScene, string]>([
    ['a revoked certificate', { holder: { state: 'revoked' } }, 'CERTIFICATE_REVOKED'],
    ['a suspended certificate', { holder: { state: 'suspended' } }, 'CERTIFICATE_SUSPENDED'],
    ['an expired certificate', { holder: { expiresAt: NOW } }, 'CERTIFICATE_EXPIRED'],
    ['too low a level', { venue: { minimumLevel: 'upgraded' } }, 'LEVEL_TOO_LOW'],
  ])('with %s is rejected', async (_, scene, reason) => {
    const { scan } = await setUp(scene);
    expect((await scan()).verdict).toMatchObject({ outcome: 'rejected', reason });
  });

  test('who is a minor is rejected without a name in the answer', async () => {
    const { scan } = await setUp();
    const answer = await scan(showText({}, { over18: false }));
    expect(answer.verdict).toMatchObject({ outcome: 'rejected', reason: 'HOLDER_IS_MINOR' });
    expect(JSON.stringify(answer)).not.toContain('张');
  });

  test('of a place that no certificate has is rejected, since nothing is known of it', async () => {
    const { scan, records } = await setUp();
    const { verdict } = await scan(showText({}, { statusIndex: 5 }));
    expect(verdict).toMatchObject({ outcome: 'rejected', reason: 'CERTIFICATE_STATUS_UNKNOWN' });
    expect(records.all('usages')).toEqual([]);
  });
});

describe('a code that is not authentic', () => {
  test.each([
    ['no code of ours', 'https://example.com'],
    ['a stale one', showText({ presentedAt: NOW - 121 })],
    ['a forged one', `${showText().slice(0, -1)}${(Number(showText().slice(-1)) + 1) % 10}`],
  ])('burns no showing: %s', async (_, text) => {
    const { scan, records } = await setUp();
    expect((await scan(text)).verdict.outcome).toBe('rejected');
    expect(records.all('showings')).toEqual([]);
  });
});
