import { relative } from 'node:path';
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
      return { errors: failure.errors, warnings: [], outputFiles: [] };
    });
    found.push(...result.errors.map((message) => asDiagnostic(message, 'error')));
    found.push(...result.warnings.map((message) => asDiagnostic(message, 'warning')));
    const text = (suffix: string) => result.outputFiles?.find(({ path }) => path.endsWith(suffix))?.text ?? '';
    return { js: text('.js'), map: text('.map') };
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
}

function asDiagnostic({ text, location }: Message, severity: Diagnostic['severity']): Diagnostic {
  const { file = 'app.js', line = 0, column = -1 } = location ?? {};
  return { severity, file, line, column: column + 1, message: text };
}
