import type { ServerResponse } from 'node:http';
import { type Build, createCompiler } from '../compiler/compiler';
import { printDiagnostic } from '../compiler/diagnostic';
import type { Answer } from './answers';

/** The mini-program as it compiles now, and the pages that hear of each new build by server-sent events. */
export class LiveBuild {
  readonly #compiler;
  readonly #listeners = new Set<ServerResponse>();
  /** The last one that runs: phones go on with it while there is nothing better. */
  #good: Build | undefined;
  #last: Build | undefined;

  constructor(
    project: string,
    private readonly built: (build: Build) => void,
  ) {
    this.#compiler = createCompiler(project);
  }

  get current(): Build | undefined {
    return this.#good;
  }

  async renew(): Promise<Build> {
    const build = await this.#compiler.build();
    this.#last = build;
    if (build.js !== '') this.#good = build;
    this.built(build);
    for (const listener of this.#listeners) this.#tell(listener, build.js !== '');
    return build;
  }

  readonly events: Answer = (incoming, answer) => {
    answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    this.#listeners.add(answer);
    incoming.on('close', () => this.#listeners.delete(answer));
    this.#tell(answer, false);
  };

  async stop(): Promise<void> {
    for (const listener of this.#listeners) listener.end();
    await this.#compiler.dispose();
  }

  #tell(listener: ServerResponse, reloads: boolean): void {
    const errors = this.#last?.diagnostics.filter(({ severity }) => severity === 'error') ?? [];
    const told = { diagnostics: errors.map(printDiagnostic), reloads };
    listener.write(`event: build\ndata: ${JSON.stringify(told)}\n\n`);
  }
}
