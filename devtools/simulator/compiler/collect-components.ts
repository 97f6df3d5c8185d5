import type { AppConfiguration, CompiledConfiguration, ComponentConfiguration } from './configuration';
import type { Diagnostic } from './diagnostic';
import { readJson } from './read-json';
import { resolveComponent } from './resolve-component';
import type { SourceTree } from './source-tree';
import { isSharedStyle, styleIsolationOf, styleScopeOf } from './style-isolation';

type Using = Readonly<Record<string, string>>;

/** Reads `app.json` and follows it to every page, and from there to every component that is used. */
export function collectComponents(tree: SourceTree, found: Diagnostic[]): CompiledConfiguration | undefined {
  const app = readJson<AppConfiguration>(tree, 'app.json', found);
  if (app === undefined) return undefined;
  const pages = [...app.pages, ...(app.subPackages ?? app.subpackages ?? []).flatMap(pagesOfPackage)];
  const components: Record<string, ComponentConfiguration> = {};
  const global = resolveUsing(tree, 'app.json', app.usingComponents ?? {}, found);
  const ahead = [...pages, ...Object.values(global)];
  for (let path = ahead.pop(); path !== undefined; path = ahead.pop()) {
    if (components[path] !== undefined) continue;
    const configuration = readComponent(tree, path, pages.includes(path), global, found);
    components[path] = configuration;
    ahead.push(...Object.values(configuration.usingComponents ?? {}), ...defaultsOf(configuration));
  }
  const scoped = Object.entries(components).filter(([, configuration]) => !isSharedStyle(configuration.styleIsolation));
  const styleScopes = Object.fromEntries(scoped.map(([path]) => [path, styleScopeOf(path)]));
  return { app, pages, components, theme: readTheme(tree, app, found), styleScopes };
}

function pagesOfPackage({ root, pages }: { root: string; pages: readonly string[] }): string[] {
  return pages.map((page) => `${root.replace(/\/$/, '')}/${page}`);
}

function readComponent(
  tree: SourceTree,
  path: string,
  isPage: boolean,
  global: Using,
  found: Diagnostic[],
): ComponentConfiguration {
  const own = isPage && !tree.has(`${path}.json`) ? {} : readJson<ComponentConfiguration>(tree, `${path}.json`, found);
  const script = tree.script(path);
  if (script === undefined) missing(`${path}.ts`, found);
  const using = { ...global, ...resolveUsing(tree, `${path}.json`, own?.usingComponents ?? {}, found) };
  const generics = own?.componentGenerics;
  return {
    ...own,
    component: !isPage,
    usingComponents: using,
    ...(generics === undefined ? {} : { componentGenerics: resolveGenerics(tree, path, generics, found) }),
    styleIsolation: styleIsolationOf(own ?? {}, script === undefined ? '' : (tree.read(script) ?? ''), isPage),
  };
}

function resolveUsing(tree: SourceTree, from: string, using: Using, found: Diagnostic[]): Record<string, string> {
  const resolved: Record<string, string> = {};
  for (const [name, path] of Object.entries(using)) {
    const target = resolveComponent(tree, from, path);
    if (target !== undefined) resolved[name] = target;
    else
      found.push({ severity: 'error', file: from, line: 0, column: 0, message: `no component <${name}> at "${path}"` });
  }
  return resolved;
}

function resolveGenerics(
  tree: SourceTree,
  path: string,
  generics: NonNullable<ComponentConfiguration['componentGenerics']>,
  found: Diagnostic[],
): NonNullable<ComponentConfiguration['componentGenerics']> {
  const resolved = Object.entries(generics).map(([name, generic]) => {
    const target = generic === true ? undefined : generic.default;
    if (target === undefined) return [name, true] as const;
    return [name, { default: resolveUsing(tree, `${path}.json`, { [name]: target }, found)[name] ?? target }] as const;
  });
  return Object.fromEntries(resolved);
}

function defaultsOf({ componentGenerics }: ComponentConfiguration): string[] {
  const defaults = Object.values(componentGenerics ?? {}).map((generic) =>
    generic === true ? undefined : generic.default,
  );
  return defaults.filter((path) => path !== undefined);
}

function readTheme(tree: SourceTree, app: AppConfiguration, found: Diagnostic[]): CompiledConfiguration['theme'] {
  const none = { light: {}, dark: {} };
  return app.themeLocation === undefined ? none : (readJson(tree, app.themeLocation, found) ?? none);
}

function missing(file: string, found: Diagnostic[]): void {
  found.push({ severity: 'error', file, line: 0, column: 0, message: 'this file is missing' });
}
