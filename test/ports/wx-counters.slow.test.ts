import { afterAll, beforeAll, describe } from 'vitest';
import type { Counters } from '../../cloudfunctions/_shared/ports/counters';
import type { LocalCloud } from '../../devtools/localcloud/local-cloud';
import { countersContract } from './counters-contract';
import { startCloudForAdapters } from './start-cloud-for-adapters';

let cloud: LocalCloud;
let counters: Counters;

beforeAll(async () => {
  cloud = await startCloudForAdapters();
  counters = (await import('../../cloudfunctions/_shared/adapters/wx-counters')).wxCounters;
});

afterAll(() => cloud.stop());

describe('Counters through wx-server-sdk', () => {
  countersContract(() => counters);
});
