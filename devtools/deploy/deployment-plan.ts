import type { Stage } from '../../cloudfunctions/_shared/adapters/environment';
import type { IndexRule } from '../localcloud/database-rules';
import type { Trigger } from '../localcloud/function-config';
import type { StorageRules } from '../localcloud/storage-rules';
import type { Repository } from './repository';

/** The bundles are built for Node 18, which CloudBase surely has (PLATFORM). */
const RUNTIME = 'Nodejs18.15';

/** What one function becomes. Values are not part of a plan: it can be shown to anybody. */
export interface FunctionPlan {
  readonly name: string;
  /** MB. */
  readonly memorySize: number;
  /** Seconds. */
  readonly timeout: number;
  readonly runtime: string;
  /** Values that the plan itself knows. */
  readonly fixed: Readonly<Record<'CTID_STAGE' | 'CTID_RELEASE', string>>;
  /** Names of what the operator gives in the clear, and of what nobody may see. */
  readonly variables: readonly string[];
  readonly secrets: readonly string[];
  readonly triggers: readonly Trigger[];
}

export interface CollectionPlan {
  readonly name: string;
  readonly acl: 'ADMINONLY';
  readonly indexes: readonly IndexRule[];
}

/** Everything that an environment shall be, as data. */
export interface DeploymentPlan {
  readonly environment: string;
  readonly stage: Stage;
  /** The commit that the bundles were built from. */
  readonly release: string;
  readonly functions: readonly FunctionPlan[];
  readonly collections: readonly CollectionPlan[];
  readonly storage: StorageRules;
}

/** A collection that says: citizens' data lie here. It is made before anything else and stays when functions go. */
export const PRODUCTION_MARKER = 'ctidProduction';

/** The plan that the repository's own files make for an environment. */
export function makePlan(environment: string, stage: Stage, { release, functions, rules }: Repository): DeploymentPlan {
  const marker = stage === 'production' ? [{ name: PRODUCTION_MARKER, acl: 'ADMINONLY', indexes: [] } as const] : [];
  const collections = Object.entries(rules.database.collections).map(([name, rule]) => ({ name, ...rule }));
  return {
    environment,
    stage,
    release,
    functions: functions.map(({ name, config: { memorySize, timeout, variables, secrets, triggers } }) => {
      const fixed = { CTID_STAGE: stage, CTID_RELEASE: release };
      return { name, memorySize, timeout, runtime: RUNTIME, fixed, variables, secrets, triggers };
    }),
    collections: [...marker, ...collections],
    storage: rules.storage,
  };
}

/** Every name whose value the operator gives. */
export function neededNames({ functions }: DeploymentPlan): readonly string[] {
  return [...new Set(functions.flatMap(({ variables, secrets }) => [...variables, ...secrets]))].sort();
}

/** The names of values that nobody may see. */
export function secretNames({ functions }: DeploymentPlan): readonly string[] {
  return [...new Set(functions.flatMap(({ secrets }) => secrets))].sort();
}
