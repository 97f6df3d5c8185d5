import { DEVELOPMENT_ROOT_KEY } from '#core/trust/development-root';
import { isOfDevelopment } from '../../cloudfunctions/_shared/adapters/environment';
import type { Values } from '../trust/secret-file';
import type { Deployed } from './deployed';
import type { CollectionPlan, DeploymentPlan, FunctionPlan } from './deployment-plan';
import type { DeployedFunction, DeployedStorage } from './platform';

/** Something that is not as planned. Values of variables are never told, only whether they are as given. */
export interface Difference {
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

/** Everything in which an environment differs from the plan, and everything in it that no plan put there. */
export function driftOf(plan: DeploymentPlan, values: Values, deployed: Deployed): readonly Difference[] {
  return [
    ...plan.functions.flatMap((planned) => functionDrift(planned, values, deployed.functions.get(planned.name))),
    ...strangers('function', plan.functions, deployed.functions),
    ...plan.collections.flatMap((planned) => collectionDrift(planned, deployed.collections.get(planned.name))),
    ...strangers('collection', plan.collections, deployed.collections),
    ...storageDrift(plan, values, deployed.storage),
  ];
}

function functionDrift(
  planned: FunctionPlan,
  values: Values,
  found: DeployedFunction | undefined,
): readonly Difference[] {
  const where = `function ${planned.name}`;
  if (found === undefined) return [{ where, expected: 'there', found: 'missing' }];
  return [
    ...compare(`${where} memory`, `${planned.memorySize} MB`, `${found.memorySize} MB`),
    ...compare(`${where} time-out`, `${planned.timeout} s`, `${found.timeout} s`),
    ...compare(`${where} runtime`, planned.runtime, found.runtime),
    ...compare(`${where} timers`, timersOf(planned), timersOf(found)),
    ...variableDrift(where, planned, values, found.variables),
  ];
}

function variableDrift(
  where: string,
  { fixed, variables, secrets }: FunctionPlan,
  values: Values,
  found: Values,
): readonly Difference[] {
  const named = [...variables, ...secrets];
  const strange = Object.keys(found).filter((name) => !named.includes(name) && !Object.hasOwn(fixed, name));
  return [
    ...Object.entries(fixed).flatMap(([name, value]) => compare(`${where} ${name}`, value, found[name] ?? 'missing')),
    ...named.flatMap((name) => compare(`${where} ${name}`, 'as given', standingOf(values[name], found[name], fixed))),
    ...strange.map((name) => ({ where: `${where} ${name}`, expected: 'none', found: 'set' })),
  ];
}

/** Without the operator's own value at hand, being set is all that can be asked, and being no secret of development. */
function standingOf(
  given: string | undefined,
  found: string | undefined,
  { CTID_STAGE }: FunctionPlan['fixed'],
): string {
  if (!found) return 'missing';
  if (CTID_STAGE === 'production' && isOfDevelopment(found)) return 'a development secret';
  if (CTID_STAGE === 'production' && found === DEVELOPMENT_ROOT_KEY) return 'the development root';
  return given === undefined || given === found ? 'as given' : 'another value';
}

function collectionDrift(
  { name, acl, indexes }: CollectionPlan,
  found: { readonly acl: string; readonly indexes: CollectionPlan['indexes'] } | undefined,
): readonly Difference[] {
  const where = `collection ${name}`;
  if (found === undefined) return [{ where, expected: 'there', found: 'missing' }];
  const names = new Set([...indexes, ...found.indexes].map((index) => index.name));
  const shapeOf = (among: CollectionPlan['indexes'], index: string) =>
    describeIndex(among.find((other) => other.name === index));
  return [
    ...compare(`${where} rule`, acl, found.acl),
    ...Array.from(names).flatMap((index) =>
      compare(`${where} index ${index}`, shapeOf(indexes, index), shapeOf(found.indexes, index)),
    ),
  ];
}

/** A function or collection of which nobody knows whose it is: it reaches the same data, under whatever rule. */
function strangers(
  kind: 'function' | 'collection',
  planned: readonly { readonly name: string }[],
  found: ReadonlyMap<string, unknown>,
): readonly Difference[] {
  const strange = Array.from(found.keys()).filter((name) => !planned.some((own) => own.name === name));
  return strange.map((name) => ({ where: `${kind} ${name}`, expected: 'none', found: 'there' }));
}

function storageDrift({ storage }: DeploymentPlan, values: Values, found: DeployedStorage): readonly Difference[] {
  const bucket = values.STORAGE_BUCKET ?? found.bucket;
  return [
    ...compare('storage rule', describeRule('CUSTOM', storage), describeRule(found.acl, found.rule)),
    ...compare('storage bucket', bucket, found.bucket),
  ];
}

function compare(where: string, expected: string, found: string): readonly Difference[] {
  return expected === found ? [] : [{ where, expected, found }];
}

function timersOf({ triggers }: Pick<DeployedFunction, 'triggers'>): string {
  return (
    triggers
      .map(({ name, config }) => `${name} ${config}`)
      .sort()
      .join(', ') || 'none'
  );
}

/** An index in a few words, as `caller, _id` or `unique caller, -createdAt`. */
export function describeIndex(index: CollectionPlan['indexes'][number] | undefined): string {
  if (index === undefined) return 'none';
  const keys = index.keys.map(({ name, direction }) => (direction === 1 ? name : `-${name}`)).join(', ');
  return index.unique ? `unique ${keys}` : keys;
}

/** `{ read, write }` in that order, whatever the order in which the platform answers. */
function describeRule(acl: string, rule: unknown): string {
  if (acl !== 'CUSTOM') return acl;
  const { read, write, ...rest } = Object(rule);
  return JSON.stringify({ read, write, ...rest });
}
