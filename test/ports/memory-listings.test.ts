import { describe } from 'vitest';
import { MemoryListings } from '../fakes/memory-listings';
import { MemoryRecords } from '../fakes/memory-records';
import { listingsContract } from './listings-contract';

describe('Listings in memory', () => {
  const records = new MemoryRecords();
  const listings = new MemoryListings(records);
  listingsContract(() => ({ listings, records }));
});
