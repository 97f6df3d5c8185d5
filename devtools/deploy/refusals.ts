import { DEVELOPMENT_ROOT_KEY } from '#core/trust/development-root';
import { isOfDevelopment } from '../../cloudfunctions/_shared/adapters/environment';
import type { Values } from '../trust/secret-file';
import { type DeploymentPlan, neededNames, secretNames } from './deployment-plan';
import { disagreements } from './key-agreement';
import type { Repository } from './repository';

/** All that is known before anything is changed. */
export interface Situation {
  readonly plan: DeploymentPlan;
  readonly repository: Repository;
  readonly values: Values;
  /** Whether citizens' data lie in that environment. */
  readonly isMarked: boolean;
  /** Seconds since 1970. */
  readonly now: number;
}

interface Rule {
  readonly zh: string;
  readonly en: string;
  /** What may be in a test environment, and never where citizens are. */
  readonly inProductionOnly?: true;
  /** Names of what is at fault; never a value. */
  readonly find: (situation: Situation) => readonly string[];
}

/** Why a deployment is refused. */
export const REFUSALS = {
  workingTreeDirty: {
    zh: '工作区有未提交的改动：部署必须对应一个提交',
    en: 'the working tree differs from its commit: a deployment must be one',
    find: ({ repository }) => repository.changes,
  },
  bundleMissing: {
    zh: '函数没有构建',
    en: 'functions are not built',
    find: ({ repository }) => repository.functions.filter(({ bundle }) => !bundle).map(({ name }) => name),
  },
  modelsMissing: {
    zh: '人脸模型缺失或与 SHA-256 不符',
    en: 'face models are missing, or not what their SHA-256 says',
    find: ({ repository }) => repository.missingModels,
  },
  simulatedAdapter: {
    zh: '函数接的是模拟适配器；生产环境缺少真实的身份权威适配器（端口 identity-authority）',
    en: 'functions are wired to something simulated; what is missing is an adapter of a real identity authority (port identity-authority)',
    inProductionOnly: true,
    find: ({ repository }) => repository.functions.flatMap(({ name, bundle = '' }) => simulatedIn(name, bundle)),
  },
  productionMarked: {
    zh: '该环境是生产环境，不能用作测试环境',
    en: 'the environment holds citizens’ data and never becomes one for tests',
    find: ({ plan, isMarked }) => (isMarked && plan.stage !== 'production' ? [plan.environment] : []),
  },
  stageContradicted: {
    zh: '给出的 CTID_STAGE 与所要求的阶段不同',
    en: 'the CTID_STAGE that was given is not the stage that was asked for',
    find: ({ plan, values }) => ((values.CTID_STAGE ?? plan.stage) === plan.stage ? [] : ['CTID_STAGE']),
  },
  rootSeedPresent: {
    zh: '根密钥种子不得出现在部署用的机器上',
    en: 'the root’s seed is on the machine that deploys; it belongs offline',
    find: ({ values }) => (values.ROOT_SEED === undefined ? [] : ['ROOT_SEED']),
  },
  valueMissing: {
    zh: '缺少变量或密钥',
    en: 'variables or secrets are missing',
    find: missingValues,
  },
  valueMalformed: {
    zh: '密钥必须是 32 字节（base64url）',
    en: 'a key must have 32 bytes, as base64url',
    find: malformedKeys,
  },
  secretsShared: {
    zh: '不同用途的密钥不能相同',
    en: 'secrets of different purposes are the same',
    find: sharedSecrets,
  },
  developmentSecret: {
    zh: '开发密钥（dev- 开头）不得用于生产',
    en: 'development secrets (they begin with dev-) are not for production',
    inProductionOnly: true,
    find: ({ plan, values }) => neededNames(plan).filter((name) => isOfDevelopment(values[name] ?? '')),
  },
  developmentRoot: {
    zh: 'TRUST_ROOT_KEY 是公开的开发根密钥',
    en: 'TRUST_ROOT_KEY is the published development root',
    inProductionOnly: true,
    find: ({ values }) => (values.TRUST_ROOT_KEY === DEVELOPMENT_ROOT_KEY ? ['TRUST_ROOT_KEY'] : []),
  },
  keysDisagree: {
    zh: '密钥与证书、公钥不相配',
    en: 'keys, certificate and public keys do not belong together',
    find: (situation) => {
      const isJudgeable = [...missingValues(situation), ...malformedKeys(situation)].length === 0;
      return isJudgeable ? disagreements(situation.values, situation.now) : [];
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;

export interface Refusal {
  readonly id: keyof typeof REFUSALS;
  readonly details: readonly string[];
}

/** Every reason at once, so that an operator mends them in one go; none when the deployment may go on. */
export function refusalsOf(situation: Situation): readonly Refusal[] {
  const isProduction = situation.plan.stage === 'production';
  return (Object.entries(REFUSALS) as [Refusal['id'], Rule][])
    .filter(([, { inProductionOnly }]) => isProduction || !inProductionOnly)
    .map(([id, { find }]) => ({ id, details: find(situation) }))
    .filter(({ details }) => details.length > 0);
}

/** Adapters that stand in for the world are called `simulated…`, and esbuild keeps their names. */
function simulatedIn(name: string, bundle: string): readonly string[] {
  const found = new Set(Array.from(bundle.matchAll(/\bsimulated[A-Z]\w*/g), ([adapter]) => adapter));
  return Array.from(found, (adapter) => `${name}: ${adapter}`);
}

function missingValues({ plan, values }: Situation): readonly string[] {
  return neededNames(plan).filter((name) => !values[name]);
}

/** Secrets that hold the keys before the current one as well, with commas. */
const LISTS: readonly string[] = ['SEALING_KEY'];

function keysIn(values: Values, name: string): readonly string[] {
  const value = values[name] ?? '';
  return LISTS.includes(name) ? value.split(',') : [value];
}

function sharedSecrets({ plan, values }: Situation): readonly string[] {
  const names = secretNames(plan).filter((name) => values[name]);
  const all = names.flatMap((name) => keysIn(values, name));
  return names.filter((name) => keysIn(values, name).some((key) => all.filter((other) => other === key).length > 1));
}

/** Ours have 32 bytes; what the authority's credential looks like is the authority's business. */
function malformedKeys({ plan, values }: Situation): readonly string[] {
  const keys = neededNames(plan).filter((name) => /_(KEY|SEED)$/.test(name) && name !== 'AUTHORITY_KEY');
  const isKey = (text: string) => /^(dev-)?[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(text);
  return keys.filter((name) => values[name] && !keysIn(values, name).every(isKey));
}
