import { deploy, type Tell } from './deploy';
import { readDeployed } from './deployed';
import { PRODUCTION_MARKER } from './deployment-plan';
import { driftOf } from './drift';
import type { Platform } from './platform';
import { describeDifference, describePlan, describeRefusal } from './print-plan';
import { refusalsOf, type Situation } from './refusals';
import { withoutValues } from './without-values';

/** What is known on the operator's machine. */
export type Prepared = Omit<Situation, 'isMarked'>;

/** The platform's own words, without the values that they may quote. */
export class DeploymentFailedError extends Error {}

/** Reads everything back and tells what differs; true when the environment is as planned. */
export async function checkDeployment(
  { plan, values }: Pick<Prepared, 'plan' | 'values'>,
  platform: Platform,
  tell: Tell,
): Promise<boolean> {
  const differences = driftOf(plan, values, await readDeployed(plan, platform));
  for (const difference of differences) tell(describeDifference(difference));
  if (differences.length === 0) tell('✓ 环境与计划一致 · the environment is as planned');
  return differences.length === 0;
}

/**
 * Shows the plan and every reason to refuse; without one carries it out and reads it back.
 * @param platform none in a dry run, which asks no cloud
 * @returns true when all is well
 * @throws {DeploymentFailedError} half-way
 */
export async function runDeployment(prepared: Prepared, platform: Platform | undefined, tell: Tell): Promise<boolean> {
  const { plan, repository, values } = prepared;
  tell(`${describePlan(plan, Object.keys(values))}\n`);
  const isMarked = (await platform?.collectionNames())?.includes(PRODUCTION_MARKER) ?? false;
  const refusals = refusalsOf({ ...prepared, isMarked });
  for (const refusal of refusals) tell(describeRefusal(refusal));
  if (refusals.length > 0) tell('\n拒绝部署 · refused, and nothing was changed');
  if (refusals.length > 0 || platform === undefined) return refusals.length === 0;
  try {
    await deploy(plan, repository.functions, values, platform, (line) => tell(`· ${line}`));
  } catch (error) {
    const reason = withoutValues(String(error), values);
    throw new DeploymentFailedError(`中途失败，改正后可重复运行 · failed half-way; mend it and run again\n${reason}`);
  }
  return checkDeployment(prepared, platform, tell);
}
