import { TmplGroup } from 'glass-easel-template-compiler';
import type { CompiledConfiguration } from './configuration';
import type { Diagnostic } from './diagnostic';
import { SourceTree } from './source-tree';
import { translateWxs } from './translate-wxs';

/** What the template compiler finds wrong; lines and columns from 0. */
interface TemplateWarning {
  readonly isError: boolean;
  readonly level: string;
  readonly message: string;
  readonly path: string;
  readonly startLine: number;
  readonly startColumn: number;
}

/** Compiles WXML and WXS by WeChat's own compiler; files that are unchanged keep their place in it. */
export class TemplateCompiler {
  readonly #group = new TmplGroup();
  readonly #templates = new Map<string, { readonly text: string; readonly found: readonly Diagnostic[] }>();
  readonly #scripts = new Map<string, string>();
  #code: string | undefined;

  constructor(private readonly tree: SourceTree) {}

  /** @returns an expression of JavaScript: the templates by path */
  compile({ components }: CompiledConfiguration, found: Diagnostic[]): string {
    const ahead = Object.keys(components);
    const seen = new Set<string>();
    for (let path = ahead.pop(); path !== undefined; path = ahead.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      found.push(...this.#addTemplate(path));
      if (!this.#templates.has(path)) continue;
      ahead.push(...(this.#group.getDirectDependencies(path) as string[]));
      this.#addScripts(path, this.#group.getScriptDependencies(path) as string[], found);
    }
    this.#code ??= this.#group.getTmplGenObjectGroups();
    return this.#code;
  }

  #addTemplate(path: string): readonly Diagnostic[] {
    const text = this.tree.read(`${path}.wxml`);
    const kept = this.#templates.get(path);
    if (text === undefined) {
      if (this.#templates.delete(path)) this.#group.removeTmpl(path);
      return [missing(`${path}.wxml`)];
    }
    if (kept?.text === text) return kept.found;
    const found = (this.#group.addTmpl(path, text) as TemplateWarning[]).map(asDiagnostic).filter(isNoNoise);
    for (const module of this.#group.getInlineScriptModuleNames(path) as string[]) {
      this.#group.setInlineScript(path, module, translateWxs(this.#group.getInlineScript(path, module)));
    }
    this.#templates.set(path, { text, found });
    this.#code = undefined;
    return found;
  }

  #addScripts(from: string, paths: readonly string[], found: Diagnostic[]): void {
    for (const path of paths) {
      const text = this.tree.read(`${path}.wxs`);
      if (text === undefined)
        found.push({ ...missing(`${path}.wxs`), message: `missing, and ${from}.wxml asks for it` });
      if (text === undefined || this.#scripts.get(path) === text) continue;
      this.#group.addScript(path, translateWxs(text));
      this.#scripts.set(path, text);
      this.#code = undefined;
      const required = [...text.matchAll(/require\(\s*['"]([^'"]+?)(?:\.wxs)?['"]\s*\)/g)];
      this.#addScripts(
        path,
        required.map((match) => SourceTree.follow(path, match[1] ?? '')),
        found,
      );
    }
  }
}

// A file that comes later is not there yet when it is first named; what is really missing is found by the walk.
function isNoNoise({ message }: Diagnostic): boolean {
  return !/not found/.test(message);
}

function asDiagnostic({ isError, path, startLine, startColumn, message }: TemplateWarning): Diagnostic {
  const severity = isError ? 'error' : 'warning';
  return { severity, file: `${path}.wxml`, line: startLine + 1, column: startColumn + 1, message };
}

function missing(file: string): Diagnostic {
  return { severity: 'error', file, line: 0, column: 0, message: 'this file is missing' };
}
