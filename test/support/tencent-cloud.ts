/** What manager-node sends, whatever the action. */
interface Parameters {
  readonly EnvId: string;
  readonly FunctionName: string;
  readonly Limit: number;
  readonly Offset: number;
  /** JSON. */
  readonly Triggers: string;
  readonly TriggerName: string;
  readonly TableName: string;
  readonly MgoLimit: number;
  readonly MgoOffset: number;
  readonly CreateIndexes: readonly {
    readonly IndexName: string;
    readonly MgoKeySchema: { readonly MgoIndexKeys: readonly object[]; readonly MgoIsUnique: boolean };
  }[];
  readonly CollectionName: string;
  readonly AclTag: string;
  readonly Rule: string;
}

/** What Tencent Cloud's API answers to a deployment, in memory: the actions that manager-node sends, in their own shapes. */
export class TencentCloud {
  private readonly functions = new Map<string, Record<string, unknown>>();
  private readonly tables = new Map<string, { acl: string; indexes: object[] }>();
  private storage: object = { AclTag: 'READONLY' };

  async request(action: string, parameters: Parameters): Promise<object> {
    const answer = this.answers[action];
    if (answer === undefined) throw new Error(`no answer to ${action} was written`);
    return { RequestId: 'request', ...answer(parameters) };
  }

  private readonly answers: Readonly<Record<string, (parameters: Parameters) => object>> = {
    DescribeEnvInfo: ({ EnvId }) => ({ EnvInfo: { EnvBaseInfo: environmentOf(EnvId) } }),
    ListFunctions: ({ Limit, Offset }) => {
      const all = Array.from(this.functions.keys(), (FunctionName) => ({ FunctionName, Status: 'Active' }));
      return { Functions: all.slice(Offset, Offset + Limit), TotalCount: all.length };
    },
    CreateFunction: ({ FunctionName, ...settings }) => {
      if (this.functions.has(FunctionName)) throw refusal('ResourceInUse.FunctionName');
      this.functions.set(FunctionName, { ...settings, FunctionName, Triggers: [], Status: 'Active' });
      return {};
    },
    GetFunction: ({ FunctionName }) => {
      const found = this.functions.get(FunctionName);
      if (found === undefined) throw refusal('ResourceNotFound.FunctionName');
      return found;
    },
    UpdateFunctionCode: () => ({}),
    UpdateFunctionConfiguration: ({ FunctionName, ...changes }) => {
      this.functions.set(FunctionName, { ...this.functions.get(FunctionName), ...changes });
      return {};
    },
    BatchCreateTrigger: ({ FunctionName, Triggers }) => {
      const made = (JSON.parse(Triggers) as { TriggerDesc: string }[]).map((trigger) => ({
        ...trigger,
        TriggerDesc: JSON.stringify({ cron: trigger.TriggerDesc }),
        Enable: 1,
      }));
      this.setTriggers(FunctionName, (present) => [...present, ...made]);
      return {};
    },
    DeleteTrigger: ({ FunctionName, TriggerName }) => {
      this.setTriggers(FunctionName, (present) => present.filter((trigger) => trigger.TriggerName !== TriggerName));
      return {};
    },
    CreateTable: ({ TableName }) => {
      const own = { Name: '_id_', Keys: [{ Name: '_id', Direction: '1' }], Unique: true };
      this.tables.set(TableName, { acl: 'PRIVATE', indexes: [own] });
      return {};
    },
    ListTables: ({ MgoLimit, MgoOffset }) => {
      const all = Array.from(this.tables.keys(), (TableName) => ({ TableName }));
      const page = all.slice(MgoOffset, MgoOffset + MgoLimit);
      return { Tables: page.length > 0 ? page : null, Pager: { Total: all.length } };
    },
    DescribeTable: ({ TableName }) => ({ Indexes: this.table(TableName).indexes }),
    UpdateTable: ({ TableName, CreateIndexes }) => {
      const made = CreateIndexes.map(({ IndexName, MgoKeySchema }) => ({
        Name: IndexName,
        Keys: MgoKeySchema.MgoIndexKeys,
        Unique: MgoKeySchema.MgoIsUnique,
      }));
      this.table(TableName).indexes.push(...made);
      return {};
    },
    DescribeDatabaseACL: ({ CollectionName }) => ({ AclTag: this.table(CollectionName).acl }),
    ModifyDatabaseACL: ({ CollectionName, AclTag }) => {
      this.table(CollectionName).acl = AclTag;
      return {};
    },
    DescribeStorageSafeRule: () => this.storage,
    ModifyStorageSafeRule: ({ AclTag, Rule }) => {
      this.storage = { AclTag, Rule };
      return {};
    },
  };

  private table(name: string) {
    const table = this.tables.get(name);
    if (table === undefined) throw refusal('ResourceNotFound');
    return table;
  }

  private setTriggers(name: string, change: (present: { TriggerName?: string }[]) => object[]): void {
    const found = this.functions.get(name);
    this.functions.set(name, { ...found, Triggers: change((found?.Triggers ?? []) as object[]) });
  }
}

function environmentOf(EnvId: string) {
  return {
    EnvId,
    Databases: [{ InstanceId: 'database' }],
    Storages: [{ Bucket: 'bucket', Region: 'ap-shanghai', AppId: '1' }],
    Functions: [{ Namespace: EnvId }],
    LogServices: [],
  };
}

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}
