import { describe, expect, test } from 'vitest';
import { allOf } from '../../../cloudfunctions/_shared/all-of';
import { MemoryListings } from '../../fakes/memory-listings';
import { MemoryRecords } from '../../fakes/memory-records';
import { TroubledPorts } from '../../support/crash-sweep';

const PAGE = 10;

describe('every document of a search', () => {
  test.each([
    { documents: 0, pages: 1 },
    { documents: 9, pages: 1 },
    { documents: 10, pages: 2 },
    { documents: 11, pages: 2 },
    { documents: 25, pages: 3 },
  ])('of $documents takes $pages pages', async ({ documents, pages }) => {
    const records = new MemoryRecords();
    for (let at = 0; at < documents; at++) await records.add('frameDigests', { _id: `${at}`, seenAt: at, place: '' });
    const counting = new TroubledPorts();
    const { listings } = counting.around({ listings: new MemoryListings(records, PAGE) });
    const found = [];
    for await (const document of allOf(listings, 'frameDigests', {})) found.push(document);
    expect(found).toHaveLength(documents);
    expect(counting.calls).toBe(pages);
  });
});
