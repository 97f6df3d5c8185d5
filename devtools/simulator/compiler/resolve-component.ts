import { posix } from 'node:path';
import { SourceTree } from './source-tree';

/**
 * Where a component lives that `usingComponents` names: relative, from the root, or a package in `miniprogram_npm`.
 * @returns its path without suffix; undefined where there is none
 */
export function resolveComponent(tree: SourceTree, from: string, path: string): string | undefined {
  const beside = [SourceTree.follow(from, path)];
  const packaged = /^[./]/.test(path) ? [] : SourceTree.npmFolders(from).map((folder) => posix.join(folder, path));
  return [...beside, ...packaged]
    .flatMap((base) => [base, posix.join(base, 'index')])
    .find((base) => isComponent(tree, base));
}

function isComponent(tree: SourceTree, path: string): boolean {
  return tree.has(`${path}.json`) && tree.script(path) !== undefined;
}
