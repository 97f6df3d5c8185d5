import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PATHS } from '../paths';
import { packageSizes } from './package-sizes';

/** Compiles the checkout as WeChat would, offline, and says what each package weighs. */
const COMPILED = join(PATHS.root, '.cache', 'wechat-build');

run('WeChat’s compiler', 'devtools/install-apart.mjs', 'devtools/wechat-build/tools', 'wechat-tools');
rmSync(COMPILED, { recursive: true, force: true });
const tools = join(PATHS.root, '.cache', 'wechat-tools');
run('compiling', 'devtools/wechat-build/compile.cjs', tools, PATHS.root, COMPILED);

const app = JSON.parse(readFileSync(join(PATHS.root, 'miniprogram', 'app.json'), 'utf8'));
const roots = app.subPackages.map(({ root }: { readonly root: string }) => root);
const sizes = packageSizes(COMPILED, roots);
for (const { name, bytes, most } of sizes) {
  const mark = bytes < most ? '✓' : '✗';
  console.log(`${mark} ${name.padEnd(28)} ${kilobytes(bytes)} of ${kilobytes(most)}`);
}
process.exit(sizes.every(({ bytes, most }) => bytes < most) ? 0 : 1);

function run(what: string, script: string, ...parameters: readonly string[]): void {
  console.log(`· ${what}`);
  const { status } = spawnSync(process.execPath, [join(PATHS.root, script), ...parameters], {
    cwd: PATHS.root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(1);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0).padStart(5)} KB`;
}
