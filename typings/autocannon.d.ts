/** autocannon 9.0.0 as the benchmark uses it; the package has no types of its own. */
declare module 'autocannon' {
  interface Result {
    readonly requests: { readonly average: number };
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly errors: number;
    readonly non2xx: number;
    readonly mismatches: number;
  }

  interface Request {
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
  }

  /** One of the connections. */
  interface Client {
    setRequests(requests: readonly Request[]): void;
  }

  interface Options {
    readonly url: string;
    readonly method: 'POST';
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** Called once for each connection, before it is used. */
    readonly setupClient: (client: Client) => void;
    readonly verifyBody?: (body: string) => boolean;
  }

  function autocannon(options: Options): Promise<Result>;
  namespace autocannon {
    export type { Request };
  }
  export = autocannon;
}
