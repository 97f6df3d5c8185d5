import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Records } from '../../cloudfunctions/_shared/ports/records';
import type { LocalCloud } from '../../devtools/localcloud/local-cloud';
import { startCloudForAdapters } from './start-cloud-for-adapters';

let cloud: LocalCloud;
let records: Records;

beforeAll(async () => {
  cloud = await startCloudForAdapters();
  records = (await import('../../cloudfunctions/_shared/adapters/wx-records')).wxRecords;
});

afterAll(() => cloud.stop());

const usage = (_id: string) => ({ _id, receiptId: 'r', certificateId: 'c', venueId: 1, checkedAt: 1 });

/** The next so many writes take effect, and their answers are lost. */
function loseAnswers(count: number): void {
  let left = count;
  cloud.follow(({ action }) => {
    const isWrite = /insertDocument|modifyDocument|removeDocument/.test(action);
    return isWrite && left-- > 0 ? { kind: 'failAfter' } : undefined;
  });
}

describe('a write whose answer is lost', () => {
  beforeEach(() => cloud.follow());

  it.each([1, 2])('%i times is known by its mark, and counts once', async (times) => {
    const _id = randomUUID();
    loseAnswers(times);
    expect(await records.add('usages', usage(_id))).toBe(true);
    loseAnswers(times);
    expect(await records.swap('usages', _id, { venueId: 1 }, { venueId: 2 })).toBe(true);
    expect(await records.read('usages', _id)).toEqual({ ...usage(_id), venueId: 2 });
  });

  it('for good is told as processing, and the call may be repeated', async () => {
    const _id = randomUUID();
    loseAnswers(3);
    await expect(records.add('usages', usage(_id))).rejects.toMatchObject({ code: 'STILL_PROCESSING' });
    expect(await records.add('usages', usage(_id))).toBe(false);
    expect(await records.read('usages', _id)).toEqual(usage(_id));
  });

  it('is not taken for another’s write that came first', async () => {
    const _id = randomUUID();
    await records.add('usages', usage(_id));
    loseAnswers(1);
    expect(await records.add('usages', { ...usage(_id), venueId: 9 })).toBe(false);
    loseAnswers(1);
    await expect(records.swap('usages', _id, { venueId: 7 }, { venueId: 8 })).rejects.toMatchObject({
      code: 'STILL_PROCESSING',
    });
    expect(await records.read('usages', _id)).toEqual(usage(_id));
  });
});
