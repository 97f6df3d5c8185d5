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
    found.push({ severity: 'error', file, ...placeOf(text, String(error)), message: String(error) });
    return undefined;
  }
}

function placeOf(text: string, message: string): { line: number; column: number } {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
