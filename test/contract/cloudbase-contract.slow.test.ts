import { afterAll, beforeAll, describe, test } from 'vitest';
import type { LocalCloud } from '../../devtools/localcloud/local-cloud';
import { CLOUDBASE_CONTRACT } from './cloudbase-contract';
import { startContractCloud } from './contract-cloud';
import type { ContractWorld } from './sentence';

let local: LocalCloud;
let world: ContractWorld;

beforeAll(async () => {
  local = await startContractCloud();
  Object.assign(process.env, local.environmentFor('o-of-the-contract'));
  const { default: cloud } = await import('wx-server-sdk');
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
  const collections = { collection: 'contract_papers', uniqueCollection: 'contract_unique' };
  world = { cloud, ...collections, echoFunction: 'echo' };
});

afterAll(() => local.stop());

describe('on the local cloud', () => {
  test.each(CLOUDBASE_CONTRACT.map(({ says, holds }) => [says, holds] as const))('%s', (_, holds) => holds(world));
});
