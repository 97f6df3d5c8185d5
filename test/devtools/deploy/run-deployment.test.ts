import { beforeEach, describe, expect, test } from 'vitest';
import { makePlan, PRODUCTION_MARKER } from '../../../devtools/deploy/deployment-plan';
import {
  checkDeployment,
  DeploymentFailedError,
  type Prepared,
  runDeployment,
} from '../../../devtools/deploy/run-deployment';
import { MemoryPlatform } from '../../fakes/memory-platform';
import { READY, REPOSITORY, VALUES } from './ready-to-deploy';

let platform = new MemoryPlatform();
let told = '';
const tell = (line: string) => {
  told += `${line}\n`;
};
const run = (changes: Partial<Prepared> = {}) => runDeployment({ ...READY, ...changes }, platform, tell);
const asFound = () => ({
  functions: [...platform.functions],
  collections: [...platform.collections],
  storage: platform.storage,
});

beforeEach(() => {
  platform = new MemoryPlatform();
  told = '';
});

describe('a deployment that is run', () => {
  test('is carried out and read back', async () => {
    expect(await run()).toBe(true);
    expect(platform.functions.size).toBe(REPOSITORY.functions.length);
    expect(told).toContain('✓');
    expect(await checkDeployment(READY, platform, tell)).toBe(true);
  });

  test('fails when what is read back is not what was planned', async () => {
    platform.setStorageRule = async () => {};
    expect(await run()).toBe(false);
    expect(told).toContain('✗ storage rule');
    expect(await checkDeployment(READY, platform, tell)).toBe(false);
  });

  test.each<[string, Partial<Prepared>]>([
    ['a secret of development', { values: { ...VALUES, SEALING_KEY: `dev-${'A'.repeat(43)}` } }],
    ['a secret missing', { values: { ...VALUES, SEALING_KEY: '' } }],
    ['a changed file', { repository: { ...REPOSITORY, changes: [' M README.md'] } }],
    [
      'something simulated',
      {
        repository: {
          ...REPOSITORY,
          functions: REPOSITORY.functions.map((one) => ({ ...one, bundle: 'simulatedX()' })),
        },
      },
    ],
  ])('changes nothing where it is refused: %s', async (_, changes) => {
    const before = structuredClone(asFound());
    expect(await run(changes)).toBe(false);
    expect(asFound()).toEqual(before);
    expect(told).toContain('nothing was changed');
  });

  test('never makes an environment of citizens one for tests', async () => {
    await platform.createCollection(PRODUCTION_MARKER);
    const before = structuredClone(asFound());
    expect(await run({ plan: makePlan('env-1', 'development', REPOSITORY) })).toBe(false);
    expect(told).toContain('✗ productionMarked');
    expect(asFound()).toEqual(before);
  });

  test('asks no cloud in a dry run, and says whether it would be refused', async () => {
    expect(await runDeployment(READY, undefined, tell)).toBe(true);
    const { SEALING_KEY: _, ...values } = VALUES as Readonly<Record<string, string>>;
    expect(await runDeployment({ ...READY, values }, undefined, tell)).toBe(false);
  });

  test('that fails half-way says why, without the values that the platform quotes', async () => {
    const secret = String(Reflect.get(VALUES, 'SEALING_KEY'));
    platform.putFunction = async () => {
      throw new Error(`InvalidParameter: ${secret}`);
    };
    const failure = await run().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DeploymentFailedError);
    expect(String(failure)).toContain('InvalidParameter: ***');
    expect(String(failure) + told).not.toContain(secret);
  });
});
