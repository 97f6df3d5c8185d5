/** wx-server-sdk 4.0.2 as it behaves (the package's own types do not compile strictly): what this project uses of it. */
declare module 'wx-server-sdk' {
  namespace cloud {
    /** A value of the database's command language, as `inc(1)`. */
    interface WxCommand {
      readonly operator: string;
    }

    type WxCollection = Collection;

    interface WxTransaction {
      /** Only `doc` and `add` take part in the transaction: the SDK sends updates and removals by filter outside it. */
      collection(name: string): Collection;
      commit(): Promise<unknown>;
      /** With the reason that `runTransaction` then rejects with. */
      rollback(reason?: unknown): Promise<unknown>;
    }

    interface WxDatabase {
      collection(name: string): Collection;
      createCollection(name: string): Promise<unknown>;
      startTransaction(): Promise<WxTransaction>;
      /** Runs the work again after a conflict, `retries` times (3). */
      runTransaction<T>(work: (transaction: WxTransaction) => Promise<T>, retries?: number): Promise<T>;
      readonly command: Record<'lt' | 'gt' | 'gte', (value: number | string) => WxCommand> &
        Record<'inc', (by: number) => WxCommand> &
        Record<'in' | 'nin' | 'push', (values: readonly unknown[]) => WxCommand> & {
          set(value: unknown): WxCommand;
          exists(isThere: boolean): WxCommand;
          remove(): WxCommand;
        };
    }

    interface WxCloud {
      readonly DYNAMIC_CURRENT_ENV: symbol;
      init(options: { readonly env: symbol | string; readonly timeout?: number }): void;
      database(options?: { readonly throwOnNotFound: boolean }): WxDatabase;
      getWXContext(): { readonly OPENID?: string; readonly ENV?: string };
      callFunction(call: { readonly name: string; readonly data: object; readonly timeout?: number }): Promise<{
        readonly result: unknown;
      }>;
      uploadFile(file: {
        readonly cloudPath: string;
        readonly fileContent: Buffer;
      }): Promise<{ readonly fileID: string }>;
      downloadFile(file: { readonly fileID: string }): Promise<{ readonly fileContent: Uint8Array }>;
      deleteFile(files: { readonly fileList: readonly string[] }): Promise<{
        readonly fileList: readonly { readonly fileID: string; readonly status: number }[];
      }>;
    }
  }

  interface Update {
    readonly stats: { readonly updated: number };
  }

  interface Removal {
    readonly stats: { readonly removed: number };
  }

  interface Document {
    /** With `throwOnNotFound: false` a document that is not there is null. */
    get<T>(): Promise<{ readonly data: T | null }>;
    set(document: { readonly data: object }): Promise<{ readonly stats: { readonly created: number } }>;
    update(change: { readonly data: object }): Promise<Update>;
    remove(): Promise<Removal>;
  }

  interface Query {
    where(filter: object): Query;
    orderBy(field: string, direction: 'asc' | 'desc'): Query;
    skip(count: number): Query;
    limit(count: number): Query;
    field(projection: Readonly<Record<string, boolean>>): Query;
    get<T>(): Promise<{ readonly data: readonly T[] }>;
    count(): Promise<{ readonly total: number }>;
    update(change: { readonly data: object }): Promise<Update>;
    remove(): Promise<Removal>;
  }

  interface Collection extends Query {
    doc(id: string): Document;
    add(document: { readonly data: object }): Promise<{ readonly _id: string }>;
  }

  const cloud: cloud.WxCloud;
  export = cloud;
}
