import { relative, resolve } from 'node:path';
import { type BuildContext, context, type Message, type Plugin } from 'esbuild';
import type { Diagnostic } from './diagnostic';
import { resolveScript } from './resolve-script';
import type { SourceTree } from './source-tree';

/** What a mini-program's scripts see as global; the engine gives them in this order. What is not there on a phone is undefined. */
export const SCRIPT_GLOBALS = [
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'getRegExp',
  'getDate',
];
const NOT_ON_A_PHONE = [
  'window,document,self,navigator,location,history,localStorage,sessionStorage,indexedDB,fetch,XMLHttpRequest,WebSocket',
  'TextEncoder,TextDecoder,crypto,BigInt,DecompressionStream,CompressionStream,process,Buffer,alert,globalThis',
].join(',');

/** Bundles the scripts of a mini-program as WeChat loads them: each page and component when it is first needed. */
export class ScriptBundler {
  #context: BuildContext | undefined;
  #entry = '';

  constructor(private readonly tree: SourceTree) {}

  /** @param entry the script that hands everything to the engine */
  async bundle(entry: string, found: Diagnostic[]): Promise<{ js: string; map: string }> {
    this.#entry = entry;
    this.#context ??= await this.#prepare();
    const result = await this.#context.rebuild().catch((failure: { errors?: Message[] }) => {
      if (failure.errors === undefined) throw failure;
      return { errors: failure.errors, warnings: [], outputFiles: [], metafile: undefined };
    });
    found.push(...result.errors.map((message) => this.#diagnostic(message, 'error')));
    found.push(...result.warnings.map((message) => this.#diagnostic(message, 'warning')));
    found.push(...(await this.#forbidden(Object.keys(result.metafile?.inputs ?? {}))));
    const text = (suffix: string) => result.outputFiles?.find(({ path }) => path.endsWith(suffix))?.text ?? '';
    return { js: text('.js'), map: text('.map') };
  }

  /** Looks at the mini-program's own scripts; a package may ask whether it is in a browser. */
  async #forbidden(inputs: readonly string[]): Promise<Diagnostic[]> {
    const files = inputs.map((input) => relative(this.tree.root, resolve(input)));
    const own = files.filter(
      (file) => !file.startsWith('..') && !file.includes('miniprogram_npm/') && this.tree.has(file),
    );
    const suspects = own.filter((file) => /\b(window|document)\b/.test(this.tree.read(file) ?? ''));
    if (suspects.length === 0) return [];
    // Parsing takes TypeScript, and TypeScript takes time to load.
    const { findForbiddenGlobals } = await import('./forbidden-globals');
    return suspects.flatMap((file) => findForbiddenGlobals(file, this.tree.read(file) ?? ''));
  }

  async dispose(): Promise<void> {
    await this.#context?.dispose();
  }

  #prepare(): Promise<BuildContext> {
    return context({
      entryPoints: ['simulator:entry'],
      bundle: true,
      write: false,
      format: 'cjs',
      target: 'es2022',
      outfile: '/app.js',
      sourcemap: 'linked',
      logLevel: 'silent',
      metafile: true,
      preserveSymlinks: true,
      tsconfigRaw: {},
      banner: { js: `simulatorRun(function (simulator, ${SCRIPT_GLOBALS}, module, exports, ${NOT_ON_A_PHONE}) {` },
      footer: { js: '});' },
      plugins: [this.#modules()],
    });
  }

  #modules(): Plugin {
    const { tree } = this;
    return {
      name: 'wechat-modules',
      setup: (build) => {
        build.onResolve({ filter: /^simulator:entry$/ }, () => ({ path: 'entry', namespace: 'simulator' }));
        build.onLoad({ filter: /.*/, namespace: 'simulator' }, () => ({
          contents: this.#entry,
          resolveDir: tree.root,
        }));
        build.onResolve({ filter: /.*/ }, ({ path, importer }) => {
          const from = importer === 'entry' ? 'app.js' : relative(tree.root, importer);
          const file = resolveScript(tree, from, path);
          return file === undefined ? { errors: [{ text: `no module "${path}"` }] } : { path: tree.absolute(file) };
        });
      },
    };
  }

  #diagnostic({ text, location }: Message, severity: Diagnostic['severity']): Diagnostic {
    const { file = 'app.js', line = 0, column = -1 } = location ?? {};
    const path = location === null ? file : relative(this.tree.root, resolve(file));
    return { severity, file: path, line, column: column + 1, message: text };
  }
}
