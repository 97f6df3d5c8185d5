/** wx-server-sdk 4.0.2 as it behaves (the package's own types do not compile strictly): what the adapters use of it. */
declare module 'wx-server-sdk' {
  namespace cloud {
    /** A value of the database's command language, as `inc(1)`. */
    interface WxCommand {
      readonly operator: string;
    }
  }

  interface Update {
    readonly stats: { readonly updated: number };
  }

  interface Document {
    /** With `throwOnNotFound: false` a document that is not there is null. */
    get<T>(): Promise<{ readonly data: T | null }>;
    remove(): Promise<unknown>;
  }

  interface Query {
    orderBy(field: string, order: 'asc' | 'desc'): Query;
    limit(most: number): Query;
    get<T>(): Promise<{ readonly data: readonly T[] }>;
  }

  interface Collection {
    doc(id: string): Document;
    where(filter: object): Query & { update(change: { readonly data: object }): Promise<Update> };
    add(document: { readonly data: object }): Promise<{ readonly _id: string }>;
  }

  interface Database {
    collection(name: string): Collection;
    readonly command: Record<'lt' | 'gt' | 'gte', (value: number | string) => cloud.WxCommand> & {
      set(value: unknown): cloud.WxCommand;
    };
  }

  interface Cloud {
    readonly DYNAMIC_CURRENT_ENV: symbol;
    init(options: { readonly env: symbol | string; readonly timeout?: number }): void;
    database(options: { readonly throwOnNotFound: boolean }): Database;
    getWXContext(): { readonly OPENID?: string; readonly ENV?: string };
    callFunction(call: { readonly name: string; readonly data: object; readonly timeout?: number }): Promise<{
      readonly result: unknown;
    }>;
    downloadFile(file: { readonly fileID: string }): Promise<{ readonly fileContent: Uint8Array }>;
    deleteFile(files: { readonly fileList: readonly string[] }): Promise<{
      readonly fileList: readonly { readonly fileID: string; readonly status: number }[];
    }>;
  }

  const cloud: Cloud;
  export = cloud;
}
