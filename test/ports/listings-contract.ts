import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { allOf } from '../../cloudfunctions/_shared/all-of';
import type { UsageDocument } from '../../cloudfunctions/_shared/ports/documents/counter-documents';
import type { Listings, Search } from '../../cloudfunctions/_shared/ports/listings';
import type { Records } from '../../cloudfunctions/_shared/ports/records';

/** What every implementation of the port Listings must do. */
export function listingsContract(open: () => { listings: Listings; records: Records }): void {
  /** So many rows of one certificate, checked at 0, 1, 2 …. */
  async function addUsages(count: number): Promise<string> {
    const certificateId = randomUUID();
    for (let checkedAt = 0; checkedAt < count; checkedAt++) {
      await open().records.add('usages', { _id: randomUUID(), receiptId: '', certificateId, venueId: 1, checkedAt });
    }
    return certificateId;
  }

  async function find(search: Search<'usages'>): Promise<readonly UsageDocument[]> {
    const found: UsageDocument[] = [];
    for await (const usage of allOf(open().listings, 'usages', search)) found.push(usage);
    return found;
  }

  it('finds every document once, over more pages than one, in the order of _id', async () => {
    const certificateId = await addUsages(130);
    const found = await find({ equal: { certificateId } });
    expect(found.map(({ checkedAt }) => checkedAt).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 130 }, (_, at) => at),
    );
    const ids = found.map(({ _id }) => _id);
    expect(ids).toEqual([...ids].sort());
  });

  it('keeps to its bounds: at least, and below', async () => {
    const certificateId = await addUsages(10);
    const times = async (search: Search<'usages'>) =>
      (await find({ equal: { certificateId }, ...search })).map(({ checkedAt }) => checkedAt).sort((a, b) => a - b);
    expect(await times({ since: ['checkedAt', 7] })).toEqual([7, 8, 9]);
    expect(await times({ before: ['checkedAt', 3] })).toEqual([0, 1, 2]);
  });

  it('gives documents as they were added, field by field', async () => {
    const usage = { _id: randomUUID(), receiptId: 'r', certificateId: randomUUID(), venueId: 1, checkedAt: 5 };
    await open().records.add('usages', usage);
    expect(await find({ equal: { certificateId: usage.certificateId } })).toEqual([usage]);
  });

  it('goes on where documents are removed on the way', async () => {
    const certificateId = await addUsages(120);
    let removed = 0;
    for await (const { _id } of allOf(open().listings, 'usages', { equal: { certificateId } })) {
      await open().records.remove('usages', _id);
      removed++;
    }
    expect(removed).toBe(120);
    expect(await find({ equal: { certificateId } })).toEqual([]);
  });

  it('fills every page but the last', async () => {
    const { listings } = open();
    const certificateId = await addUsages(listings.pageSize + 1);
    const first = await listings.page('usages', { equal: { certificateId } }, '');
    expect(first).toHaveLength(listings.pageSize);
    expect(await listings.page('usages', { equal: { certificateId } }, first.at(-1)?._id ?? '')).toHaveLength(1);
  });

  it('finds what is one of several, and keeps to its bounds there', async () => {
    const ids = [await addUsages(60), await addUsages(60)];
    await addUsages(3);
    expect(await find({ among: ['certificateId', ids] })).toHaveLength(120);
    expect(await find({ among: ['certificateId', ids], since: ['checkedAt', 58] })).toHaveLength(4);
    expect(await find({ among: ['certificateId', []] })).toEqual([]);
  });

  it('removes all that is found, some at a time, and nothing else', async () => {
    const certificateId = await addUsages(520);
    const other = await addUsages(2);
    const search = { equal: { certificateId }, before: ['checkedAt', 518] } as const;
    const counts: number[] = [];
    do counts.push(await open().listings.removeSome('usages', search));
    while (counts.at(-1) !== 0);
    expect(counts.length).toBeGreaterThan(2);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(518);
    const left = await find({ among: ['certificateId', [certificateId, other]] });
    expect(left.map(({ checkedAt }) => checkedAt).sort((a, b) => a - b)).toEqual([0, 1, 518, 519]);
  });

  it.each([
    ['an operator', { $ne: '' }],
    ['null', null],
  ])('refuses %s as an equal field, and among several', async (_, hostile) => {
    const text = hostile as unknown as string;
    for (const search of [{ equal: { certificateId: text } }, { among: ['certificateId', ['a', text]] } as const]) {
      await expect(find(search)).rejects.toMatchObject({ code: 'INTERNAL_ERROR' });
      const removal = open().listings.removeSome('usages', search);
      await expect(removal).rejects.toMatchObject({ code: 'INTERNAL_ERROR' });
    }
  });
}
