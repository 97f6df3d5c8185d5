import { posix } from 'node:path';
import { SourceTree } from './source-tree';

const CANDIDATES = ['', '.ts', '.js', '/index.ts', '/index.js'];

/**
 * Where `require` and `import` lead on a phone: a file beside or below, or a package in `miniprogram_npm`; never
 * `node_modules`, never Node's own.
 */
export function resolveScript(tree: SourceTree, from: string, path: string): string | undefined {
  const bases = /^[./]/.test(path)
    ? [SourceTree.follow(from, path)]
    : SourceTree.npmFolders(from).map((folder) => posix.join(folder, path));
  return bases.flatMap((base) => CANDIDATES.map((suffix) => base + suffix)).find((file) => tree.has(file));
}
