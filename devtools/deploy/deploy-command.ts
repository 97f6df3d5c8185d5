import type { Stage } from '../../cloudfunctions/_shared/adapters/environment';
import { typedOptions } from '../command-line/typed-options';
import { seconds } from '../town/seconds';
import { SecretFileError, type Values } from '../trust/secret-file';
import { openManager, ToolsMissingError } from './cloudbase-manager';
import { cloudBasePlatform } from './cloudbase-platform';
import { deploy } from './deploy';
import { readDeployed } from './deployed';
import { type DeploymentPlan, makePlan, neededNames, PRODUCTION_MARKER } from './deployment-plan';
import { driftOf } from './drift';
import { readOperatorValues } from './operator-values';
import type { Platform } from './platform';
import { describeDifference, describePlan, describeRefusal } from './print-plan';
import { refusalsOf } from './refusals';
import { readRepository } from './repository';
import { withoutValues } from './without-values';

const USAGE = `npm run deploy -- --env ENV_ID [--secrets FILE …] [--dry-run | --check] [--stage development]`;

const { values: options } = typedOptions(
  {
    options: {
      env: { type: 'string' },
      secrets: { type: 'string', multiple: true, default: [] },
      stage: { type: 'string', default: 'production' },
      'dry-run': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  },
  USAGE,
);

/** The platform's own words, without the values that they may quote. */
class DeploymentFailedError extends Error {}

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** True when the environment is as planned. */
async function check(plan: DeploymentPlan, values: Values, platform: Platform): Promise<boolean> {
  const differences = driftOf(plan, values, await readDeployed(plan, platform));
  for (const difference of differences) tell(describeDifference(difference));
  if (differences.length === 0) tell('✓ 环境与计划一致 · the environment is as planned');
  return differences.length === 0;
}

async function run(environment: string, stage: Stage): Promise<boolean> {
  const repository = readRepository();
  const plan = makePlan(environment, stage, repository);
  const names = [...neededNames(plan), 'CTID_STAGE', 'ROOT_SEED'];
  const values = readOperatorValues(names, process.env, options.secrets);
  const isDry = options['dry-run'];
  const platform = isDry ? undefined : cloudBasePlatform(environment, openManager(environment, process.env));
  if (platform && options.check) return check(plan, values, platform);

  tell(`${describePlan(plan, Object.keys(values))}\n`);
  const isMarked = (await platform?.collectionNames())?.includes(PRODUCTION_MARKER) ?? false;
  const refusals = refusalsOf({ plan, repository, values, isMarked, now: seconds() });
  for (const refusal of refusals) tell(describeRefusal(refusal));
  if (refusals.length > 0) tell('\n拒绝部署 · refused, and nothing was changed');
  if (refusals.length > 0 || platform === undefined) return refusals.length === 0;
  try {
    await deploy(plan, repository.functions, values, platform, (line) => tell(`· ${line}`));
  } catch (error) {
    const reason = withoutValues(String(error), values);
    throw new DeploymentFailedError(`中途失败，改正后可重复运行 · failed half-way; mend it and run again\n${reason}`);
  }
  return check(plan, values, platform);
}

const { env, stage } = options;
if (!env || !/^[a-z0-9][a-z0-9-]{1,63}$/.test(env) || (stage !== 'production' && stage !== 'development')) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
try {
  if (!(await run(env, stage))) process.exit(1);
} catch (error) {
  const isForOperators = [SecretFileError, ToolsMissingError, DeploymentFailedError].some(
    (kind) => error instanceof kind,
  );
  if (!(error instanceof Error) || !isForOperators) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
