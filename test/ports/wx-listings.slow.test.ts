import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Listings } from '../../cloudfunctions/_shared/ports/listings';
import type { Records } from '../../cloudfunctions/_shared/ports/records';
import type { LocalCloud } from '../../devtools/localcloud/local-cloud';
import { listingsContract } from './listings-contract';
import { startCloudForAdapters } from './start-cloud-for-adapters';

let cloud: LocalCloud;
let listings: Listings;
let records: Records;

beforeAll(async () => {
  cloud = await startCloudForAdapters();
  listings = (await import('../../cloudfunctions/_shared/adapters/wx-listings')).wxListings;
  records = (await import('../../cloudfunctions/_shared/adapters/wx-records')).wxRecords;
});

afterAll(() => cloud.stop());

describe('Listings through wx-server-sdk', () => {
  listingsContract(() => ({ listings, records }));
});

describe('a removal of many', () => {
  const REMOVAL = 'database.removeDocument';
  let certificateId = '';

  beforeEach(async () => {
    cloud.follow();
    certificateId = randomUUID();
    for (let at = 0; at < 3; at++) {
      await records.add('usages', {
        _id: `${certificateId}.${at}`,
        receiptId: '',
        certificateId,
        venueId: 1,
        checkedAt: 1,
      });
    }
  });

  it('leaves what was used again since it was found', async () => {
    cloud.follow(({ action }) => {
      const again = { $set: { checkedAt: 9 } };
      if (action === REMOVAL) cloud.database.update('usages', { _id: `${certificateId}.1` }, again, false);
      return undefined;
    });
    const search = { equal: { certificateId }, before: ['checkedAt', 5] } as const;
    expect(await listings.removeSome('usages', search)).toBe(2);
    expect(await listings.page('usages', { equal: { certificateId } }, '')).toMatchObject([{ checkedAt: 9 }]);
  });

  it('counts what was found when its answer is lost', async () => {
    let left = 1;
    cloud.follow(({ action }) => (action === REMOVAL && left-- > 0 ? { kind: 'failAfter' } : undefined));
    expect(await listings.removeSome('usages', { equal: { certificateId } })).toBe(3);
    expect(await listings.removeSome('usages', { equal: { certificateId } })).toBe(0);
  });
});
