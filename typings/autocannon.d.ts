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

  interface Options {
    readonly url: string;
    readonly method: 'POST';
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly requests: readonly { readonly body: string; readonly headers: Readonly<Record<string, string>> }[];
    readonly verifyBody?: (body: string) => boolean;
  }

  function autocannon(options: Options): Promise<Result>;
  export = autocannon;
}
