/** wx-server-sdk 4.0.2 as it behaves (the package's own types do not compile strictly): what the adapters use of it. */
declare module 'wx-server-sdk' {
  interface Query {
    get(): Promise<{ data: Record<string, unknown>[] }>;
    update(change: { data: object }): Promise<{ stats: { updated: number } }>;
    remove(): Promise<{ stats: { removed: number } }>;
  }

  interface Collection {
    where(filter: object): Query;
    add(document: { data: object }): Promise<{ _id: string }>;
  }

  interface Database {
    collection(name: string): Collection;
    readonly command: { lt(value: number): object; inc(amount: number): object };
  }

  interface Cloud {
    readonly DYNAMIC_CURRENT_ENV: symbol;
    init(options: { env: symbol | string }): void;
    database(): Database;
    getWXContext(): { OPENID?: string };
    callFunction(call: { name: string; data: object }): Promise<{ result: unknown }>;
    downloadFile(file: { fileID: string }): Promise<{ fileContent: Uint8Array }>;
    deleteFile(files: { fileList: string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>;
  }

  const cloud: Cloud;
  export = cloud;
}
