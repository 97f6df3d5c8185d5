import type { Values } from '../trust/secret-file';
import type { CollectionPlan, DeploymentPlan, FunctionPlan } from './deployment-plan';
import { withPackage } from './package-folder';
import type { Platform } from './platform';
import type { FunctionSource } from './repository';

/** Tells a person what was done. */
export type Tell = (line: string) => void;

/**
 * Makes an environment what the plan says. Rules come before code, so that no function ever runs over an open collection,
 * and timers last, when all that they call is there. Every step may be repeated; nothing is ever deleted but triggers.
 */
export async function deploy(
  plan: DeploymentPlan,
  sources: readonly FunctionSource[],
  values: Values,
  platform: Platform,
  tell: Tell,
): Promise<void> {
  const existing = await platform.collectionNames();
  for (const collection of plan.collections) await putCollection(platform, collection, existing, tell);
  await platform.setStorageRule(plan.storage);
  tell('存储规则 storage rule');
  for (const planned of plan.functions) {
    const source = sources.find(({ name }) => name === planned.name);
    if (source === undefined) throw new Error(`no source of ${planned.name}`);
    const settings = { ...planned, variables: variablesOf(planned, values) };
    await withPackage(source, (folder) => platform.putFunction(planned.name, settings, folder));
    tell(`函数 function ${planned.name}`);
  }
  for (const { name, triggers } of plan.functions) await platform.setTriggers(name, triggers);
  tell('定时器 timers');
}

/** A function's environment: what its config names, and what the plan itself knows. */
export function variablesOf({ fixed, variables, secrets }: FunctionPlan, values: Values): Values {
  const given = [...variables, ...secrets].map((name) => [name, values[name] ?? '']);
  return { ...Object.fromEntries(given), ...fixed };
}

async function putCollection(
  platform: Platform,
  { name, acl, indexes }: CollectionPlan,
  existing: readonly string[],
  tell: Tell,
): Promise<void> {
  if (!existing.includes(name)) await platform.createCollection(name);
  await platform.setAcl(name, acl);
  const present = await platform.readIndexes(name);
  const missing = indexes.filter((index) => !present.some((other) => other.name === index.name));
  for (const index of missing) await platform.createIndex(name, index);
  tell(`集合 collection ${name}`);
}
