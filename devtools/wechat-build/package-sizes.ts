import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a compiled package weighs, and what it may. In bytes. */
export interface PackageSize {
  readonly name: string;
  readonly bytes: number;
  readonly most: number;
}

/** Under a megabyte opens quickly on a slow phone; WeChat itself refuses more than two (PLATFORM). */
const MOST_OF_MAIN = 1_000_000;
const MOST_OF_ANY = 2_000_000;

/**
 * The sizes of a compiled mini-program, the main package first.
 * @param subpackages their roots, as in app.json
 */
export function packageSizes(folder: string, subpackages: readonly string[]): readonly PackageSize[] {
  const parts = subpackages.map((root) => ({ name: root, bytes: bytesIn(join(folder, root)), most: MOST_OF_ANY }));
  const rest = parts.reduce((sum, { bytes }) => sum - bytes, bytesIn(folder));
  return [{ name: 'main', bytes: rest, most: MOST_OF_MAIN }, ...parts];
}

function bytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)));
  return files.reduce((sum, file) => (file.isFile() ? sum + file.size : sum), 0);
}
