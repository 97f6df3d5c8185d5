import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { iconStyles } from './icon-styles';
import { referencesOf } from './references';

/** Written here instead of copied. */
const REPLACED: Readonly<Record<string, () => string>> = { 'icon/icon.wxss': iconStyles };

/**
 * Copies files of TDesign with everything that they need, and nothing else: the whole is 2 MB, a package's limit.
 * @param packageFolder `tdesign-miniprogram/miniprogram_dist`
 * @param wanted paths from there
 * @returns what was written, paths from `outFolder`
 */
export function packTdesign(packageFolder: string, wanted: readonly string[], outFolder: string): readonly string[] {
  const written = new Set<string>();
  const waiting = [...wanted];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (written.has(path) || !existsSync(join(packageFolder, path))) continue;
    const text = REPLACED[path]?.() ?? readFileSync(join(packageFolder, path), 'utf8');
    mkdirSync(dirname(join(outFolder, path)), { recursive: true });
    writeFileSync(join(outFolder, path), text);
    written.add(path);
    waiting.push(...referencesOf(path, text));
  }
  return [...written];
}
