import { afterAll, beforeAll, describe } from 'vitest';
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
