import { dirname, join, posix } from 'node:path';

/** How each kind of file names the files that it needs. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  js: /\b(?:from|import|require)\s*\(?\s*["']([^"']+)["']/g,
  wxs: /\brequire\(\s*["']([^"']+)["']/g,
  wxml: /<(?:import|include|wxs)\b[^>]*?\bsrc="([^"]+)"/g,
  wxss: /@import\s+["']([^"']+)["']/g,
};

/** A component's own files. */
const COMPONENT = ['js', 'json', 'wxml', 'wxss'];

/**
 * The files that a file needs, as paths from the package's folder; of some it is not known whether they exist.
 * @param path of the file, from the package's folder
 */
export function referencesOf(path: string, text: string): readonly string[] {
  const kind = path.split('.').pop() ?? '';
  if (kind === 'json') return componentsOf(text).flatMap((name) => componentFiles(resolve(path, name)));
  const names = [...text.matchAll(PATTERNS[kind] ?? /$^/g)].map(([, name = '']) => name);
  return names.flatMap((name) => (kind === 'js' ? moduleFiles(path, name) : [resolve(path, name)]));
}

/** The components that a page, a component or the app names. */
export function componentsOf(json: string): readonly string[] {
  const { usingComponents = {} } = JSON.parse(json) as { readonly usingComponents?: Readonly<Record<string, string>> };
  return Object.values(usingComponents);
}

export function componentFiles(component: string): readonly string[] {
  return COMPONENT.map((kind) => `${component}.${kind}`);
}

/** A module is a file or a folder's index; another package lies in this one's own `miniprogram_npm`. */
function moduleFiles(path: string, name: string): readonly string[] {
  const target = name.startsWith('.') ? resolve(path, name) : posix.join('miniprogram_npm', name);
  return target.endsWith('.js') ? [target] : [`${target}.js`, posix.join(target, 'index.js')];
}

function resolve(path: string, name: string): string {
  return name.startsWith('/') ? name.slice(1) : join(dirname(path), name);
}
