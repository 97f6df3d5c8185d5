import postcss, { type AtRule, type Container, type Root, type Rule } from 'postcss';
import type { CompiledConfiguration } from './configuration';
import type { Diagnostic } from './diagnostic';
import { type StyleReach, scopeSelector } from './scope-selector';
import { SourceTree } from './source-tree';
import { isSharedStyle, styleScopeOf } from './style-isolation';
import { translateValue } from './style-values';

const DARK = ':where(html[data-theme=dark])';

/** Compiles the style sheets of a mini-program; a sheet whose files are unchanged is kept. */
export class StyleCompiler {
  readonly #kept = new Map<string, { readonly source: string; readonly css: string }>();

  constructor(private readonly tree: SourceTree) {}

  /** One style sheet for all: `app.wxss`, then components, then pages, as WeChat orders them. */
  compile({ pages, components }: CompiledConfiguration, found: Diagnostic[]): string {
    const used = Object.entries(components).filter(([path]) => !pages.includes(path));
    const sheets: [string, StyleReach][] = [
      ['app', { kind: 'app' }],
      ...used.map(([path, { styleIsolation }]): [string, StyleReach] => [
        path,
        isSharedStyle(styleIsolation) ? { kind: 'app' } : { kind: 'component', scope: styleScopeOf(path) },
      ]),
      ...pages.map((path): [string, StyleReach] => {
        const isShared = isSharedStyle(components[path]?.styleIsolation);
        return [path, isShared ? { kind: 'page', path } : { kind: 'component', scope: styleScopeOf(path) }];
      }),
    ];
    return sheets.map(([path, reach]) => this.#sheet(`${path}.wxss`, reach, found)).join('\n');
  }

  #sheet(file: string, reach: StyleReach, found: Diagnostic[]): string {
    if (!this.tree.has(file)) return '';
    try {
      const root = readWithImports(this.tree, file, found, []);
      const source = root.toString();
      const kept = this.#kept.get(file);
      if (kept?.source === source) return kept.css;
      translate(root, reach);
      const css = `/* ${file} */\n${root.toString()}`;
      this.#kept.set(file, { source, css });
      return css;
    } catch (error) {
      if (!(error instanceof postcss.CssSyntaxError)) throw error;
      const { line = 0, column = 0, reason } = error;
      found.push({ severity: 'error', file: error.input?.file ?? file, line, column, message: reason });
      return '';
    }
  }
}

function readWithImports(tree: SourceTree, file: string, found: Diagnostic[], above: readonly string[]): Root {
  const root = postcss.parse(tree.read(file) ?? '');
  root.walkAtRules('import', (rule) => {
    const path = /^(?:url\()?\s*['"]?([^'")]+)/.exec(rule.params)?.[1] ?? '';
    const target = SourceTree.follow(file, path);
    const inner = tree.has(target) ? target : `${target}.wxss`;
    if (above.includes(inner)) return void rule.remove();
    if (tree.has(inner)) return void rule.replaceWith(readWithImports(tree, inner, found, [...above, file]));
    const { line = 0, column = 0 } = rule.source?.start ?? {};
    found.push({ severity: 'error', file, line, column, message: `no style sheet at "${path}"` });
    rule.remove();
  });
  return root;
}

function translate(root: Root, reach: StyleReach): void {
  root.walkRules((rule) => {
    if (!isKeyframe(rule)) rule.selectors = rule.selectors.map((selector) => scopeSelector(selector, reach));
  });
  root.walkDecls((declaration) => {
    declaration.value = translateValue(declaration.prop, declaration.value);
  });
  if (reach.kind !== 'app') scopeKeyframes(root, reach.kind === 'page' ? styleScopeOf(reach.path) : reach.scope);
  root.walkAtRules('media', translateDarkMode);
}

function isKeyframe(rule: Rule): boolean {
  return rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name);
}

/** Keyframes are one page's or one component's own: the same name elsewhere means others. */
function scopeKeyframes(root: Root, scope: string): void {
  const own = new Set<string>();
  root.walkAtRules(/keyframes$/, (rule) => {
    own.add(rule.params);
    rule.params = `${scope}--${rule.params}`;
  });
  if (own.size === 0) return;
  root.walkDecls(/^(-webkit-)?animation(-name)?$/, (declaration) => {
    declaration.value = declaration.value.replace(/[-\w]+/g, (word) => (own.has(word) ? `${scope}--${word}` : word));
  });
}

/** Dark mode is asked of the phone, not of the computer: two phones side by side may differ. */
function translateDarkMode(rule: AtRule): void {
  const scheme = /^\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)$/.exec(rule.params)?.[1];
  if (scheme === undefined) return;
  const condition = scheme === 'dark' ? DARK : `:where(html:not([data-theme=dark]))`;
  (rule as Container).walkRules((inner) => {
    if (!isKeyframe(inner)) inner.selectors = inner.selectors.map((selector) => `${condition} ${selector}`);
  });
  rule.replaceWith(rule.nodes ?? []);
}
