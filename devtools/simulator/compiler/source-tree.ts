import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

const SCRIPT_SUFFIXES = ['.ts', '.js'];

/** The files of one mini-program, by path from its root; what was read is kept while it is unchanged. */
export class SourceTree {
  readonly #kept = new Map<string, { readonly stamp: string; readonly text: string }>();

  constructor(readonly root: string) {}

  absolute(path: string): string {
    return join(this.root, path);
  }

  has(path: string): boolean {
    return existsSync(this.absolute(path)) && statSync(this.absolute(path)).isFile();
  }

  hasFolder(path: string): boolean {
    return existsSync(this.absolute(path)) && statSync(this.absolute(path)).isDirectory();
  }

  /** The text of a file; undefined where there is none. */
  read(path: string): string | undefined {
    if (!this.has(path)) return undefined;
    const { mtimeMs, size } = statSync(this.absolute(path));
    const stamp = `${mtimeMs}:${size}`;
    const kept = this.#kept.get(path);
    if (kept?.stamp === stamp) return kept.text;
    const text = readFileSync(this.absolute(path), 'utf8');
    this.#kept.set(path, { stamp, text });
    return text;
  }

  /** The script of a page or a component: TypeScript where there is both. */
  script(path: string): string | undefined {
    return SCRIPT_SUFFIXES.map((suffix) => path + suffix).find((file) => this.has(file));
  }

  /** Where a path that is written in a file leads: from the root with a slash in front, else from the file's folder. */
  static follow(from: string, path: string): string {
    return path.startsWith('/') ? posix.normalize(path.slice(1)) : posix.join(posix.dirname(from), path);
  }

  /** The `miniprogram_npm` folders that a file sees, nearest first. WeChat looks nowhere else for packages. */
  static npmFolders(from: string): string[] {
    const parts = posix.dirname(from).split('/');
    const above = parts.map((_, kept) => parts.slice(0, parts.length - kept).join('/'));
    return [...above, ''].filter((folder) => folder !== '.').map((folder) => posix.join(folder, 'miniprogram_npm'));
  }
}
