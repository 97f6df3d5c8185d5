import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { PATHS } from '../paths';

/** What functions are built of. */
const SOURCES = [PATHS.functions, join(PATHS.root, 'miniprogram', 'core')];

/** Editors write a file in several steps. */
const QUIET_MS = 200;

/** Builds the functions whenever their source changes, and tells when that went well. @returns how to stop it */
export function watchFunctions(built: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const changed = (_: string, file: string | null) => {
    if (!file?.endsWith('.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(() => build(built), QUIET_MS);
  };
  const watchers = SOURCES.map((folder) => watch(folder, { recursive: true }, changed));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** What is wrong stands on the screen, in esbuild's words. */
function build(built: () => void): void {
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  const building = spawn(process.execPath, [join(PATHS.functions, 'build.mjs')], { stdio: [...stdio] });
  building.on('exit', (status) => status === 0 && built());
}
