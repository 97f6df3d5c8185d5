import { describe, expect, test } from 'vitest';
import { encodeBase64url } from '#core/bytes/base64url';
import { POLICIES } from '#core/policy/policies';
import { exportHolder } from '../../../cloudfunctions/exportHolder/export-holder';
import { syncScans } from '../../../cloudfunctions/syncScans/sync-scans';
import { verifyPresentation } from '../../../cloudfunctions/verifyPresentation/verify-presentation';
import { makeCafe, VENUE } from '../../fakes/cafe';
import { answerText, NOW } from '../../fakes/issued';
import { CITIZEN, STAFF } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

const CHALLENGE = Uint8Array.of(1, 2, 3, 4, 5, 6);
const ASKED = { challenge: encodeBase64url(CHALLENGE), askedAt: NOW - 30 };
const SCAN = { scanId: '1'.repeat(32), qrText: answerText({ challenge: CHALLENGE, audience: VENUE.venueId }) };

async function outcome(scan: Parameters<ReturnType<typeof verifyPresentation>>[0]) {
  const { verdict } = await verifyPresentation(await makeCafe())(scan, STAFF);
  return verdict.outcome === 'accepted' ? 'accepted' : verdict.reason;
}

describe('an answer to the counter', () => {
  test('is accepted by the counter that asked', async () => {
    expect(await outcome({ ...SCAN, asked: ASKED })).toBe('accepted');
  });

  test('is refused where nobody asked, and where another question was asked', async () => {
    expect(await outcome(SCAN)).toBe('CODE_FOR_ANOTHER');
    expect(await outcome({ ...SCAN, asked: { ...ASKED, challenge: 'AAAAAAAA' } })).toBe('CODE_FOR_ANOTHER');
  });

  test('is refused when it was given to another venue, whatever the counter says', async () => {
    const qrText = answerText({ challenge: CHALLENGE, audience: VENUE.venueId + 1 });
    expect(await outcome({ ...SCAN, qrText, asked: ASKED })).toBe('CODE_FOR_ANOTHER');
  });

  test('does not mind the holder’s clock', async () => {
    const qrText = answerText({ challenge: CHALLENGE, audience: VENUE.venueId, presentedAt: NOW - 5_000 });
    expect(await outcome({ ...SCAN, qrText, asked: ASKED })).toBe('accepted');
  });

  test.each([
    ['as long as the question is open', NOW - POLICIES.answer.window, 'accepted'],
    ['not a second longer', NOW - POLICIES.answer.window - 1, 'CODE_STALE'],
    ['from a clock that is a little ahead', NOW + POLICIES.answer.ahead, 'accepted'],
    ['from the future never', NOW + POLICIES.answer.ahead + 1, 'CODE_STALE'],
  ])('is taken %s', async (_, askedAt, expected) => {
    expect(await outcome({ ...SCAN, asked: { ...ASKED, askedAt } })).toBe(expected);
  });

  test('is used up by one scan', async () => {
    const verify = verifyPresentation(await makeCafe());
    await verify({ ...SCAN, asked: ASKED }, STAFF);
    const { verdict } = await verify({ ...SCAN, scanId: '2'.repeat(32), asked: ASKED }, STAFF);
    expect(verdict).toMatchObject({ outcome: 'rejected', reason: 'CODE_ALREADY_SHOWN' });
  });

  test('refuses the number of an earlier scan under another question', async () => {
    const verify = verifyPresentation(await makeCafe());
    await verify({ ...SCAN, asked: ASKED }, STAFF);
    const again = verify({ ...SCAN, asked: { ...ASKED, askedAt: ASKED.askedAt + 1 } }, STAFF);
    expect(await codeFrom(again)).toBe('SCAN_OF_ANOTHER_CODE');
  });

  test('leaves the citizen the very receipt that the café holds', async () => {
    const world = await makeCafe();
    const { receipt } = await verifyPresentation(world)({ ...SCAN, asked: ASKED }, STAFF);
    const { usages } = await exportHolder(world)({ page: 0 }, CITIZEN);
    expect(usages).toEqual([{ venueName: VENUE.name, checkedAt: NOW, outcome: 'accepted', receipt }]);
  });

  test('that comes in too late for its time is stale in the queue too', async () => {
    const late = { ...ASKED, askedAt: NOW - POLICIES.answer.window - 1 };
    const scan = { ...SCAN, scannedAt: NOW, decided: 'accepted', asked: late } as const;
    const { results } = await syncScans(await makeCafe())({ scans: [scan] }, STAFF);
    expect(results).toMatchObject([{ verdict: { reason: 'CODE_STALE' }, conflict: true }]);
  });

  test('that was judged without a network is judged the same when the queue comes in', async () => {
    const world = await makeCafe();
    world.clock.advance(3_600);
    const scan = { ...SCAN, scannedAt: NOW, decided: 'accepted', asked: ASKED } as const;
    const { results } = await syncScans(world)({ scans: [scan] }, STAFF);
    expect(results).toMatchObject([{ verdict: { outcome: 'accepted' }, conflict: false }]);
  });
});
