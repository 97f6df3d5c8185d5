import { beforeEach, describe, expect, test } from 'vitest';
import { deploy } from '../../../devtools/deploy/deploy';
import { readDeployed } from '../../../devtools/deploy/deployed';
import { makePlan, PRODUCTION_MARKER } from '../../../devtools/deploy/deployment-plan';
import { driftOf } from '../../../devtools/deploy/drift';
import { withoutValues } from '../../../devtools/deploy/without-values';
import { MemoryPlatform } from '../../fakes/memory-platform';
import { PLAN, REPOSITORY, VALUES } from './ready-to-deploy';

let platform = new MemoryPlatform();
const put = (plan = PLAN, values: Readonly<Record<string, string>> = VALUES) =>
  deploy(plan, REPOSITORY.functions, values, platform, () => {});
const drift = async (values: Readonly<Record<string, string>> = VALUES) =>
  driftOf(PLAN, values, await readDeployed(PLAN, platform));

beforeEach(async () => {
  platform = new MemoryPlatform();
  await put();
});

describe('what was deployed', () => {
  test('is as planned when it is read back', async () => {
    expect(await drift()).toEqual([]);
    expect(await drift({})).toEqual([]);
  });

  test('stays so when it is deployed again', async () => {
    await put();
    expect(await drift()).toEqual([]);
  });

  test('gives each function what its config names, and nothing else', () => {
    for (const { name, config } of REPOSITORY.functions) {
      const { variables = {} } = platform.functions.get(name) ?? {};
      const named = [...config.variables, ...config.secrets, 'CTID_STAGE', 'CTID_RELEASE'];
      expect(Object.keys(variables).sort()).toEqual(named.sort());
    }
    expect(platform.functions.get('publishTrust')?.triggers).toHaveLength(1);
  });

  test('closes every collection before there is a function', async () => {
    const order: string[] = [];
    platform = new MemoryPlatform();
    await deploy(PLAN, REPOSITORY.functions, VALUES, platform, (line) => order.push(line.split(' ')[1] ?? ''));
    expect(order.lastIndexOf('collection')).toBeLessThan(order.indexOf('function'));
    expect(Array.from(platform.collections.values()).filter(({ acl }) => acl !== 'ADMINONLY')).toEqual([]);
  });

  test('is marked when it is for citizens, before anything else', async () => {
    expect([...platform.collections.keys()][0]).toBe(PRODUCTION_MARKER);
    platform = new MemoryPlatform();
    await put(makePlan('env-1', 'development', REPOSITORY));
    expect(platform.collections.has(PRODUCTION_MARKER)).toBe(false);
  });

  test('is uploaded without its sources', async () => {
    platform.putFunction = async (name, settings, folder) => {
      const { readdirSync } = await import('node:fs');
      expect(readdirSync(folder)).toEqual(['index.js']);
      await MemoryPlatform.prototype.putFunction.call(platform, name, settings, folder);
    };
    await put();
  });
});

describe('an error of the platform', () => {
  test('is told without the values that it quotes', () => {
    const values = { SHORT: 'abc', LONG: 'abcdef', EMPTY: '' };
    expect(withoutValues('InvalidParameter: abcdef, abc', values)).toBe('InvalidParameter: ***, ***');
  });
});
