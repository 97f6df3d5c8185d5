import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PATHS } from '../paths';
import { watchFolders } from '../watch-folders';

/** What functions are built of. */
const SOURCES = [PATHS.functions, join(PATHS.root, 'miniprogram', 'core')];

/** Builds the functions whenever their source changes, and tells when that went well. @returns how to stop it */
export function watchFunctions(built: () => void): () => void {
  return watchFolders(SOURCES, () => build(built), { of: /\.ts$/, quietMs: 200 });
}

/** What is wrong stands on the screen, in esbuild's words. */
function build(built: () => void): void {
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  const building = spawn(process.execPath, [join(PATHS.functions, 'build.mjs')], { stdio: [...stdio] });
  building.on('exit', (status) => status === 0 && built());
}
