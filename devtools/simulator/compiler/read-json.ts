import { type Message, transformSync } from 'esbuild';
import type { Diagnostic } from './diagnostic';
import type { SourceTree } from './source-tree';

/** Reads a JSON file; undefined, and a diagnostic, where it is missing or broken. */
export function readJson<T>(tree: SourceTree, file: string, found: Diagnostic[]): T | undefined {
  const text = tree.read(file);
  if (text === undefined) {
    found.push({ severity: 'error', file, line: 0, column: 0, message: 'this file is missing' });
    return undefined;
  }
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    found.push({ severity: 'error', file, ...placeOf(text), message: String(error) });
    return undefined;
  }
}

/** Where a broken JSON breaks: Node says it only sometimes, esbuild always. */
function placeOf(text: string): { line: number; column: number } {
  try {
    transformSync(text, { loader: 'json', logLevel: 'silent' });
    return { line: 0, column: 0 };
  } catch (failure) {
    const { line = 0, column = -1 } = (failure as { errors: Message[] }).errors[0]?.location ?? {};
    return { line, column: column + 1 };
  }
}
