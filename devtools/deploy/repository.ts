import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CloudRules, readCloudRules } from '../localcloud/cloud-rules';
import { type FunctionConfig, readFunctionConfig } from '../localcloud/function-config';
import { PATHS } from '../paths';
import { missingModels } from './missing-models';

/** A function as it lies in the repository. */
export interface FunctionSource {
  readonly name: string;
  readonly folder: string;
  readonly config: FunctionConfig;
  /** The built code; undefined when it was not built. */
  readonly bundle: string | undefined;
}

/** All that a deployment takes from the repository. */
export interface Repository {
  /** The commit. */
  readonly release: string;
  /** Files that differ from the commit. */
  readonly changes: readonly string[];
  readonly functions: readonly FunctionSource[];
  readonly missingModels: readonly string[];
  readonly rules: CloudRules;
}

export function readRepository(): Repository {
  return {
    release: git('rev-parse', 'HEAD') ?? 'unknown',
    changes: git('status', '--porcelain')?.split('\n').filter(Boolean) ?? ['no commit'],
    functions: readFunctions(),
    missingModels: missingModels(join(PATHS.functions, 'compareFace', 'models')),
    rules: readCloudRules(),
  };
}

/** Every folder with a `main.ts` is a function. */
export function readFunctions(): readonly FunctionSource[] {
  const names = readdirSync(PATHS.functions).filter((name) => existsSync(join(PATHS.functions, name, 'main.ts')));
  return names.sort().map(readFunction);
}

function git(...words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', words, { cwd: PATHS.root, encoding: 'utf8' });
  return status === 0 ? stdout.trimEnd() : undefined;
}

function readFunction(name: string): FunctionSource {
  const folder = join(PATHS.functions, name);
  const file = join(folder, 'index.js');
  const bundle = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return { name, folder, config: readFunctionConfig(folder), bundle };
}
