import type { Stage } from '../../cloudfunctions/_shared/adapters/environment';
import { typedOptions } from '../command-line/typed-options';
import { seconds } from '../town/seconds';
import { SecretFileError } from '../trust/secret-file';
import { openManager, ToolsMissingError } from './cloudbase-manager';
import { cloudBasePlatform } from './cloudbase-platform';
import { UnexpectedReplyError } from './cloudbase-replies';
import { makePlan, neededNames } from './deployment-plan';
import { readOperatorValues } from './operator-values';
import { readRepository } from './repository';
import { checkDeployment, DeploymentFailedError, runDeployment } from './run-deployment';

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

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** True when all is well. */
function run(environment: string, stage: Stage): Promise<boolean> {
  const repository = readRepository();
  const plan = makePlan(environment, stage, repository);
  const names = [...neededNames(plan), 'CTID_STAGE', 'ROOT_SEED'];
  const values = readOperatorValues(names, process.env, options.secrets);
  const prepared = { plan, repository, values, now: seconds() };
  if (options['dry-run']) return runDeployment(prepared, undefined, tell);
  const platform = cloudBasePlatform(environment, openManager(environment, process.env));
  return options.check ? checkDeployment(prepared, platform, tell) : runDeployment(prepared, platform, tell);
}

const { env, stage } = options;
const isEnvironment = env !== undefined && /^[a-z0-9][a-z0-9-]{1,63}$/.test(env);
const isBoth = options['dry-run'] && options.check;
if (!isEnvironment || isBoth || (stage !== 'production' && stage !== 'development')) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
try {
  if (!(await run(env, stage))) process.exit(1);
} catch (error) {
  const kinds = [SecretFileError, ToolsMissingError, DeploymentFailedError, UnexpectedReplyError];
  const isForOperators = kinds.some((kind) => error instanceof kind);
  if (!(error instanceof Error) || !isForOperators) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
