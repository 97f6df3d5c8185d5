import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Records } from '../../cloudfunctions/_shared/ports/records';
import type { LocalCloud } from '../../devtools/localcloud/local-cloud';
import { recordsContract } from './records-contract';
import { startCloudForAdapters } from './start-cloud-for-adapters';

let cloud: LocalCloud;
let records: Records;

beforeAll(async () => {
  cloud = await startCloudForAdapters();
  records = (await import('../../cloudfunctions/_shared/adapters/wx-records')).wxRecords;
});

describe('Records through wx-server-sdk', () => {
  recordsContract(() => records);
});

describe('Records while the database does not answer', () => {
  beforeAll(() => cloud.stop());

  it('cannot be read, and nobody can tell what became of a write', async () => {
    const processing = { code: 'STILL_PROCESSING' };
    await expect(records.read('staff', 'a')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    await expect(records.add('frameDigests', { _id: 'a', seenAt: 1, place: '' })).rejects.toMatchObject(processing);
    await expect(records.swap('staff', 'a', { venueId: 1 }, { venueId: 2 })).rejects.toMatchObject(processing);
    await expect(records.remove('staff', 'a')).rejects.toMatchObject(processing);
  });
});

describe('Records while the database never answers', () => {
  const silence = createServer(() => {});

  beforeAll(async () => {
    await new Promise<void>((resolve) => silence.listen(0, '127.0.0.1', resolve));
    const { port } = silence.address() as AddressInfo;
    process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` });
  });

  afterAll(() => silence.closeAllConnections());

  it('are unavailable before the shortest function runs out of time', async () => {
    const startedAt = performance.now();
    await expect(records.read('staff', 'a')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(performance.now() - startedAt).toBeLessThan(9_500);
  });
});
