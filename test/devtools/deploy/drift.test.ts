import { beforeEach, describe, expect, test } from 'vitest';
import { DEVELOPMENT_ROOT_KEY } from '#core/trust/development-root';
import { deploy } from '../../../devtools/deploy/deploy';
import { readDeployed } from '../../../devtools/deploy/deployed';
import { driftOf } from '../../../devtools/deploy/drift';
import type { DeployedFunction } from '../../../devtools/deploy/platform';
import { MemoryPlatform } from '../../fakes/memory-platform';
import { PLAN, REPOSITORY, VALUES } from './ready-to-deploy';

let platform = new MemoryPlatform();
const drift = async (values: Readonly<Record<string, string>> = VALUES) =>
  driftOf(PLAN, values, await readDeployed(PLAN, platform));

beforeEach(async () => {
  platform = new MemoryPlatform();
  await deploy(PLAN, REPOSITORY.functions, VALUES, platform, () => {});
});

/** Changes a function as somebody in the console would. */
function change(name: string, changes: Partial<DeployedFunction>): void {
  const present = platform.functions.get(name);
  if (present === undefined) throw new Error(name);
  platform.functions.set(name, { ...present, ...changes });
}

const variablesOf = (name: string) => platform.functions.get(name)?.variables ?? {};
const sweep = () => variablesOf('sweep');
const SEALING_KEY = String(Reflect.get(VALUES, 'SEALING_KEY'));

describe('drift is found in', () => {
  test.each<[string, () => unknown, { where: string; expected: string; found: string }]>([
    [
      'a memory size',
      () => change('sweep', { memorySize: 128 }),
      { where: 'function sweep memory', expected: '256 MB', found: '128 MB' },
    ],
    [
      'a time-out',
      () => change('sweep', { timeout: 3 }),
      { where: 'function sweep time-out', expected: '60 s', found: '3 s' },
    ],
    [
      'a runtime',
      () => change('sweep', { runtime: 'Nodejs12.16' }),
      { where: 'function sweep runtime', expected: 'Nodejs18.15', found: 'Nodejs12.16' },
    ],
    [
      'timers that stand still',
      () => change('sweep', { triggers: [] }),
      { where: 'function sweep timers', expected: 'everyMinute 0 * * * * * *', found: 'none' },
    ],
    [
      'a function that is gone',
      () => platform.functions.delete('sweep'),
      { where: 'function sweep', expected: 'there', found: 'missing' },
    ],
    [
      'another release',
      () => change('sweep', { variables: { ...sweep(), CTID_RELEASE: 'b' } }),
      { where: 'function sweep CTID_RELEASE', expected: 'a'.repeat(40), found: 'b' },
    ],
    [
      'a stage that is not production',
      () => change('sweep', { variables: { ...sweep(), CTID_STAGE: 'development' } }),
      { where: 'function sweep CTID_STAGE', expected: 'production', found: 'development' },
    ],
    [
      'a secret that was removed',
      () => change('sweep', { variables: { ...sweep(), STORAGE_BUCKET: '' } }),
      { where: 'function sweep STORAGE_BUCKET', expected: 'as given', found: 'missing' },
    ],
    [
      'a secret of development',
      () => change('sweep', { variables: { ...sweep(), STORAGE_BUCKET: 'dev-x' } }),
      { where: 'function sweep STORAGE_BUCKET', expected: 'as given', found: 'a development secret' },
    ],
    [
      'a sealing key of development, behind the current one',
      () =>
        change('exportHolder', { variables: { ...variablesOf('exportHolder'), SEALING_KEY: `${SEALING_KEY},dev-x` } }),
      { where: 'function exportHolder SEALING_KEY', expected: 'as given', found: 'a development secret' },
    ],
    [
      'the published development root',
      () =>
        change('renderCertificate', {
          variables: { ...variablesOf('renderCertificate'), TRUST_ROOT_KEY: DEVELOPMENT_ROOT_KEY },
        }),
      { where: 'function renderCertificate TRUST_ROOT_KEY', expected: 'as given', found: 'the development root' },
    ],
    [
      'a secret that a function should not have',
      () => change('sweep', { variables: { ...sweep(), ISSUER_SEED: 'x' } }),
      { where: 'function sweep ISSUER_SEED', expected: 'none', found: 'set' },
    ],
    [
      'a function that nobody planned',
      () => platform.functions.set('quickstart', { ...platform.functions.get('sweep')! }),
      { where: 'function quickstart', expected: 'none', found: 'there' },
    ],
    [
      'a collection that clients may read',
      () => platform.setAcl('holders', 'READONLY'),
      { where: 'collection holders rule', expected: 'ADMINONLY', found: 'READONLY' },
    ],
    [
      'a collection that is gone',
      () => platform.collections.delete('holders'),
      { where: 'collection holders', expected: 'there', found: 'missing' },
    ],
    [
      'a copy that a restore left',
      () => platform.createCollection('holders_copy'),
      { where: 'collection holders_copy', expected: 'none', found: 'there' },
    ],
    [
      'an index of other keys',
      () => {
        platform.collections.get('receipts')!.indexes[0]!.keys[0]!.direction = -1;
      },
      { where: 'collection receipts index by_checkedAt__id', expected: 'checkedAt, _id', found: '-checkedAt, _id' },
    ],
    [
      'an index that nobody planned',
      () =>
        platform.createIndex('holders', { name: 'one', keys: [{ name: 'certificateId', direction: 1 }], unique: true }),
      { where: 'collection holders index one', expected: 'none', found: 'unique certificateId' },
    ],
    [
      'the storage rule',
      () => platform.setStorageRule({ read: true, write: 'resource.openid == auth.openid' }),
      {
        where: 'storage rule',
        expected: '{"read":false,"write":"resource.openid == auth.openid"}',
        found: '{"read":true,"write":"resource.openid == auth.openid"}',
      },
    ],
    [
      'a storage that everybody reads',
      () => {
        platform.storage = { bucket: 'bucket', acl: 'READONLY' };
      },
      {
        where: 'storage rule',
        expected: '{"read":false,"write":"resource.openid == auth.openid"}',
        found: 'READONLY',
      },
    ],
    [
      'another bucket',
      () => {
        platform.storage = { ...platform.storage, bucket: 'other' };
      },
      { where: 'storage bucket', expected: 'bucket', found: 'other' },
    ],
  ])('%s', async (_, tamper, difference) => {
    await tamper();
    expect(await drift()).toEqual([difference]);
    if (!difference.where.includes('bucket')) expect(await drift({})).toEqual([difference]);
  });

  test('another value, without telling either', async () => {
    const given = { ...VALUES, SEALING_KEY: 'what-the-operator-has' };
    const differences = await drift(given);
    expect(differences.length).toBeGreaterThan(1);
    expect(new Set(differences.map(({ found }) => found))).toEqual(new Set(['another value']));
    expect(JSON.stringify(differences)).not.toMatch(/what-the-operator-has/);
  });
});
