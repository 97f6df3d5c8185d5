import { describe, expect, test } from 'vitest';
import { DAY } from '#core/clock';
import { DEVELOPMENT_ROOT_KEY } from '#core/trust/development-root';
import { makePlan } from '../../../devtools/deploy/deployment-plan';
import { REFUSALS, refusalsOf, type Situation } from '../../../devtools/deploy/refusals';
import { NOW } from '../../fakes/issued';
import { READY, REPOSITORY, VALUES } from './ready-to-deploy';

const refused = (changes: Partial<Situation>) => refusalsOf({ ...READY, ...changes });
const idsOf = (changes: Partial<Situation>) => refused(changes).map(({ id }) => id);
const SEALING_KEY = String(Reflect.get(VALUES, 'SEALING_KEY'));
const withValues = (changes: Readonly<Record<string, string>>) => ({ values: { ...VALUES, ...changes } });
const forTests = makePlan('env-1', 'development', REPOSITORY);
const simulated = {
  ...REPOSITORY,
  functions: REPOSITORY.functions.map((source) => ({
    ...source,
    bundle: source.name === 'compareFace' ? 'authority: simulatedIdentityAuthority()' : 'exports.main = 1',
  })),
};

describe('a deployment', () => {
  test('goes on when everything is as it must be', () => {
    expect(refused({})).toEqual([]);
    expect(refused(withValues({ SEALING_KEY: `${SEALING_KEY},${'A'.repeat(43)}` }))).toEqual([]);
  });

  test('is refused while its functions are wired to something simulated, and told what is missing', () => {
    expect(refused({ repository: simulated })).toEqual([
      { id: 'simulatedAdapter', details: ['compareFace: simulatedIdentityAuthority'] },
    ]);
    expect(REFUSALS.simulatedAdapter.en).toContain('real identity authority');
    expect(REFUSALS.simulatedAdapter.zh).toContain('真实的身份权威');
  });

  test('is refused with a development secret, or with the published development root', () => {
    const { OPERATOR_SEED } = VALUES as Record<string, string>;
    expect(refused(withValues({ OPERATOR_SEED: `dev-${OPERATOR_SEED}` }))).toEqual([
      { id: 'developmentSecret', details: ['OPERATOR_SEED'] },
    ]);
    expect(refused(withValues({ SEALING_KEY: `${SEALING_KEY},dev-${'A'.repeat(43)}` }))).toEqual([
      { id: 'developmentSecret', details: ['SEALING_KEY'] },
    ]);
    expect(idsOf(withValues({ TRUST_ROOT_KEY: DEVELOPMENT_ROOT_KEY }))).toContain('developmentRoot');
  });

  test.each(Object.keys(VALUES))('is refused without %s', (name) => {
    expect(refused(withValues({ [name]: '' }))).toContainEqual({ id: 'valueMissing', details: [name] });
  });

  test.each<[string, string, Partial<Situation>]>([
    [
      'a file differs from the commit',
      'workingTreeDirty',
      { repository: { ...REPOSITORY, changes: [' M README.md'] } },
    ],
    ['a model is missing', 'modelsMissing', { repository: { ...REPOSITORY, missingModels: ['blazeface.bin'] } }],
    ['a function is not built', 'bundleMissing', { repository: { ...REPOSITORY, functions: [unbuilt()] } }],
    ['another stage is given', 'stageContradicted', withValues({ CTID_STAGE: 'development' })],
    ['the root’s seed is at hand', 'rootSeedPresent', withValues({ ROOT_SEED: 'x' })],
    ['a key is too short', 'valueMalformed', withValues({ SEALING_KEY: 'short' })],
    ['two secrets are the same', 'secretsShared', withValues({ AUTHORITY_KEY: SEALING_KEY })],
    ['a sealing key of before is no key', 'valueMalformed', withValues({ SEALING_KEY: `${SEALING_KEY},` })],
    [
      'a sealing key of before is the current one',
      'secretsShared',
      withValues({ SEALING_KEY: `${SEALING_KEY},${SEALING_KEY}` }),
    ],
    [
      'a sealing key of before is another secret',
      'secretsShared',
      withValues({ SEALING_KEY: `${SEALING_KEY},${Reflect.get(VALUES, 'PSEUDONYM_KEY')}` }),
    ],
  ])('is refused when %s', (_, id, changes) => {
    expect(idsOf(changes)).toContain(id);
  });

  test.each([
    ['another list seed', { LIST_SEED: Reflect.get(VALUES, 'RECEIPT_SEED') }, 'LIST_KEY_CERTIFICATE ≠ LIST_SEED'],
    ['another root', { TRUST_ROOT_KEY: DEVELOPMENT_ROOT_KEY }, 'LIST_KEY_CERTIFICATE ≠ TRUST_ROOT_KEY'],
    ['another receipt seed', { RECEIPT_SEED: 'A'.repeat(43) }, 'TRUST_SETTINGS.receiptKeys ≠ RECEIPT_SEED'],
    ['settings that are none', { TRUST_SETTINGS: '{' }, 'TRUST_SETTINGS.operatorKeys ≠ OPERATOR_SEED'],
  ])('is refused when nobody could believe what is signed: %s', (_, changes, detail) => {
    const refusals = refused(withValues(changes));
    expect(refusals.find(({ id }) => id === 'keysDisagree')?.details).toContain(detail);
  });

  test('is refused when the list key ends before a list that is signed today', () => {
    expect(idsOf({ now: NOW + 82 * DAY })).toEqual([]);
    expect(idsOf({ now: NOW + 83 * DAY })).toEqual(['keysDisagree']);
  });

  test('is refused before the list key may sign', () => {
    expect(idsOf({ now: NOW - 1 })).toEqual(['keysDisagree']);
  });

  test('for tests may be simulated and hold development secrets', () => {
    const { values } = withValues({ SEALING_KEY: `dev-${SEALING_KEY}` });
    expect(refused({ plan: forTests, repository: simulated, values })).toEqual([]);
  });

  test('for tests never goes where citizens are', () => {
    expect(idsOf({ plan: forTests, isMarked: true })).toEqual(['productionMarked']);
    expect(idsOf({ isMarked: true })).toEqual([]);
  });

  test('never tells a value', () => {
    const told = JSON.stringify(refused(withValues({ SEALING_KEY: 'a-secret-too-short', LIST_SEED: 'dev-b-secret' })));
    expect(told).not.toMatch(/a-secret|b-secret/);
  });
});

function unbuilt() {
  return { ...REPOSITORY.functions[0]!, bundle: undefined };
}
