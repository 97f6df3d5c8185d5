import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../simulator/compiler/diagnostic';
import { findForbiddenGlobals } from '../simulator/compiler/forbidden-globals';

/** Where the scripts of a mini-program reach for what only a browser has. Libraries are asked elsewhere: they are packed to run bare. */
export function browserGlobalsIn(miniprogram: string): readonly Diagnostic[] {
  const scripts = readdirSync(miniprogram, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|wxs)$/.test(name) && !name.startsWith('miniprogram_npm'))
    .sort();
  return scripts.flatMap((name) => findForbiddenGlobals(name, readFileSync(join(miniprogram, name), 'utf8')));
}
