import { ScriptBundler } from './bundle-scripts';
import { collectComponents } from './collect-components';
import { StyleCompiler } from './compile-styles';
import { TemplateCompiler } from './compile-templates';
import type { AppConfiguration, CompiledConfiguration } from './configuration';
import type { Diagnostic } from './diagnostic';
import { SourceTree } from './source-tree';

/** A mini-program as a browser takes it. */
export interface Build {
  readonly js: string;
  /** Leads from the script back to the sources. */
  readonly map: string;
  readonly css: string;
  /** What `app.json` says; undefined where it cannot be read. */
  readonly app: AppConfiguration | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly lastedMs: number;
}

export interface Compiler {
  /** Compiles what has changed since the last time. */
  build(): Promise<Build>;
  dispose(): Promise<void>;
}

/** Compiles the mini-program in a folder: the one with `app.json`. */
export function createCompiler(root: string): Compiler {
  const tree = new SourceTree(root);
  const templates = new TemplateCompiler(tree);
  const styles = new StyleCompiler(tree);
  const scripts = new ScriptBundler(tree);
  return {
    async build() {
      const began = performance.now();
      const diagnostics: Diagnostic[] = [];
      const configuration = collectComponents(tree, diagnostics);
      if (configuration === undefined)
        return { js: '', map: '', css: '', app: undefined, diagnostics, lastedMs: performance.now() - began };
      const css = styles.compile(configuration, diagnostics);
      const code = templates.compile(configuration, diagnostics);
      const bundle = await scripts.bundle(entryOf(tree, configuration, code), diagnostics);
      return { ...bundle, css, app: configuration.app, diagnostics, lastedMs: performance.now() - began };
    },
    dispose: () => scripts.dispose(),
  };
}

function entryOf(tree: SourceTree, configuration: CompiledConfiguration, templates: string): string {
  const scripts = ['app', ...Object.keys(configuration.components)].flatMap((path) => {
    const file = tree.script(path);
    return file === undefined ? [] : [`${JSON.stringify(path)}: () => require(${JSON.stringify(`/${file}`)})`];
  });
  return [
    `simulator.configuration = ${JSON.stringify(configuration)};`,
    `simulator.templates = ${templates};`,
    `simulator.scripts = {\n${scripts.join(',\n')}\n};`,
  ].join('\n');
}
