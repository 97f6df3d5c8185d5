import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openManager, TOOLS } from '../../devtools/deploy/cloudbase-manager';
import { cloudBasePlatform } from '../../devtools/deploy/cloudbase-platform';
import { deploy } from '../../devtools/deploy/deploy';
import { readDeployed } from '../../devtools/deploy/deployed';
import { driftOf } from '../../devtools/deploy/drift';
import { PLAN, REPOSITORY, VALUES } from '../devtools/deploy/ready-to-deploy';
import { TencentCloud } from '../support/tencent-cloud';
import { platformContract } from './platform-contract';

/**
 * The adapter over the real manager-node, whose requests go to an API in memory: what is sent is what the package sends.
 * Only its upload of code is left out. It runs where `npm run deploy:tools` was run; no cloud is ever asked.
 */
function openOverMemory() {
  const require = createRequire(join(TOOLS, 'package.json'));
  const { CloudService } = require('@cloudbase/manager-node/lib/utils');
  const { FunctionService } = require('@cloudbase/manager-node/lib/function');
  const cloud = new TencentCloud();
  CloudService.prototype.request = cloud.request.bind(cloud);
  FunctionService.prototype.uploadFunctionZipToCos = async () => ({ Key: 'code.zip' });
  const credentials = { TENCENTCLOUD_SECRETID: 'nobody', TENCENTCLOUD_SECRETKEY: 'nothing' };
  return cloudBasePlatform('env-1', openManager('env-1', credentials));
}

describe.runIf(existsSync(join(TOOLS, 'node_modules')))('over manager-node', () => {
  platformContract('CloudBase', openOverMemory);

  test('the whole plan is carried out, and read back without a difference', async () => {
    const platform = openOverMemory();
    const read = async () => driftOf(PLAN, VALUES, await readDeployed(PLAN, platform));
    expect((await read()).length).toBeGreaterThan(30);
    await deploy(PLAN, REPOSITORY.functions, VALUES, platform, () => {});
    expect(await read()).toEqual([]);
  });
});
