import * as v from 'valibot';
import type { IndexRule } from '../localcloud/database-rules';
import type { Trigger } from '../localcloud/function-config';
import type { DeployedFunction, DeployedStorage } from './platform';

/** How Tencent Cloud answers what a deployment asks, read; fields that nobody needs are passed over. */

/** An answer of another shape than ours. It says where, and never what stood there: functions' secrets are in these answers. */
export class UnexpectedReplyError extends Error {}

function read<S extends v.GenericSchema>(schema: S, reply: unknown): v.InferOutput<S> {
  const { issues, output } = v.safeParse(schema, reply);
  if (issues === undefined) return output as v.InferOutput<S>;
  const places = issues.map((issue) => v.getDotPath(issue) ?? 'the whole of it');
  throw new UnexpectedReplyError(
    `云端的答复与预期不符 · the cloud answers otherwise than expected: ${places.join(', ')}`,
  );
}

const NAMES = v.array(v.object({ FunctionName: v.string() }));

export function functionNamesIn(reply: unknown): readonly string[] {
  return read(NAMES, reply).map(({ FunctionName }) => FunctionName);
}

const nothing = <T>(schema: v.GenericSchema<unknown, T[]>) => v.optional(v.nullable(schema), []);

const FUNCTION = v.object({
  MemorySize: v.number(),
  Timeout: v.number(),
  Runtime: v.string(),
  Environment: v.nullish(v.object({ Variables: nothing(v.array(v.object({ Key: v.string(), Value: v.string() }))) }), {
    Variables: [],
  }),
  Triggers: nothing(
    v.array(
      v.object({
        TriggerName: v.string(),
        Type: v.string(),
        TriggerDesc: v.string(),
        Enable: v.optional(v.number(), 1),
      }),
    ),
  ),
});

/** SCF's GetFunction. */
export function functionIn(reply: unknown): DeployedFunction {
  const { MemorySize, Timeout, Runtime, Environment, Triggers } = read(FUNCTION, reply);
  return {
    memorySize: MemorySize,
    timeout: Timeout,
    runtime: Runtime,
    variables: Object.fromEntries((Environment.Variables ?? []).map(({ Key, Value }) => [Key, Value])),
    triggers: (Triggers ?? []).map(triggerIn),
  };
}

type TriggerReply = NonNullable<v.InferOutput<typeof FUNCTION>['Triggers']>[number];

/** A timer is set as plain cron and answered as `{"cron":"…"}`; one that is switched off is none of ours. */
function triggerIn({ TriggerName, Type, TriggerDesc, Enable }: TriggerReply): Trigger {
  const cron = v.safeParse(v.pipe(v.string(), v.parseJson(), v.object({ cron: v.string() })), TriggerDesc);
  const config = cron.success ? cron.output.cron : TriggerDesc;
  const isRunning = Type === 'timer' && Enable === 1;
  return { name: TriggerName, type: 'timer', config: isRunning ? config : `${config} (${Type}, off)` };
}

const COLLECTIONS = v.object({
  Collections: v.array(v.object({ CollectionName: v.string() })),
  Pager: v.object({ Total: v.number() }),
});

export function collectionsIn(reply: unknown): { readonly names: readonly string[]; readonly total: number } {
  const { Collections, Pager } = read(COLLECTIONS, reply);
  return { names: Collections.map(({ CollectionName }) => CollectionName), total: Pager.Total };
}

const ACL = v.object({ AclTag: v.string() });

export function aclIn(reply: unknown): string {
  return read(ACL, reply).AclTag;
}

/** Indexes that the platform makes with each collection: MongoDB's own, and one for rules by creator. */
const OWN_INDEXES = ['_id_', '_openid_1'];

const DIRECTION = v.pipe(v.unknown(), v.transform(Number), v.picklist([1, -1]));

const INDEXES = v.object({
  Indexes: nothing(
    v.array(
      v.object({
        Name: v.string(),
        Keys: v.array(v.object({ Name: v.string(), Direction: DIRECTION })),
        Unique: v.boolean(),
      }),
    ),
  ),
});

export function indexesIn(reply: unknown): readonly IndexRule[] {
  const all = read(INDEXES, reply).Indexes ?? [];
  return all
    .filter(({ Name }) => !OWN_INDEXES.includes(Name))
    .map(({ Name, Keys, Unique }) => ({
      name: Name,
      keys: Keys.map((key) => ({ name: key.Name, direction: key.Direction })),
      unique: Unique,
    }));
}

const ENVIRONMENT = v.object({ EnvInfo: v.object({ Storages: v.array(v.object({ Bucket: v.string() })) }) });
const STORAGE = v.object({ acl: v.string(), rule: v.optional(v.unknown()) });

export function storageIn(environment: unknown, reply: unknown): DeployedStorage {
  const [storage] = read(ENVIRONMENT, environment).EnvInfo.Storages;
  const { acl, rule } = read(STORAGE, reply);
  return { bucket: storage?.Bucket ?? '', acl, rule };
}
