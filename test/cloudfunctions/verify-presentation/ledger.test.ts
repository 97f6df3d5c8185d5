import { describe, expect, test } from 'vitest';
import { HOUR } from '#core/clock';
import { CtidError } from '#core/errors';
import { exportHolder } from '../../../cloudfunctions/exportHolder/export-holder';
import { verifyPresentation } from '../../../cloudfunctions/verifyPresentation/verify-presentation';
import { makeCafe } from '../../fakes/cafe';
import { NOW, showText } from '../../fakes/issued';
import { CITIZEN, STAFF } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

async function setUp() {
  const world = await makeCafe();
  await world.records.add('staff', { _id: 'colleague', venueId: 7, approved: true });
  let scans = 0;
  return {
    ...world,
    scan: (staff = STAFF) =>
      verifyPresentation(world)({ scanId: String(scans++).padStart(32, '0'), qrText: showText() }, staff),
    ledger: async () => (await exportHolder(world)({ page: 0 }, CITIZEN)).usages,
  };
}

describe('the citizen’s ledger', () => {
  test('has one line for a code that the same person looks at again, and another when the outcome is another', async () => {
    const { scan, ledger, records, clock } = await setUp();
    const { receipt } = await scan();
    clock.advance(HOUR);
    const stale = await scan();
    for (let times = 0; times < 10; times++) await scan();
    expect(records.all('receipts')).toHaveLength(12);
    expect(await ledger()).toMatchObject([
      { checkedAt: NOW + HOUR, outcome: 'rejected', receipt: stale.receipt },
      { checkedAt: NOW, outcome: 'accepted', receipt },
    ]);
  });

  test('names the next receipt with the outcome where a crash left the first one open', async () => {
    const { scan, ledger, records, clock } = await setUp();
    clock.advance(HOUR);
    const swap = records.swap.bind(records);
    records.swap = async (collection, ...rest) => {
      if (collection === 'receipts') throw new CtidError('SERVICE_UNAVAILABLE');
      return swap(collection, ...rest);
    };
    expect(await codeFrom(scan())).toBe('SERVICE_UNAVAILABLE');
    records.swap = swap;
    const { receipt } = await scan();
    expect(await ledger()).toMatchObject([{ outcome: 'rejected', receipt }]);
  });

  test('has a line for everybody who looks', async () => {
    const { scan, ledger, clock } = await setUp();
    clock.advance(HOUR);
    await scan();
    await scan({ ref: 'colleague' });
    expect(await ledger()).toHaveLength(2);
  });
});
