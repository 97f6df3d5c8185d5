import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PATHS } from '../paths';
import { printDiagnostic } from '../simulator/compiler/diagnostic';
import { browserGlobalsIn } from './browser-globals';
import { packageSizes } from './package-sizes';

/** Compiles the checkout as WeChat would, offline, and says what each package weighs. */
const MINIPROGRAM = join(PATHS.root, 'miniprogram');
const COMPILED = join(PATHS.root, '.cache', 'wechat-build');

const missing = browserGlobalsIn(MINIPROGRAM);
for (const diagnostic of missing) console.error(printDiagnostic(diagnostic));

run('WeChat’s compiler', 'devtools/install-apart.mjs', 'devtools/wechat-build/tools', 'wechat-tools');
rmSync(COMPILED, { recursive: true, force: true });
const tools = join(PATHS.root, '.cache', 'wechat-tools');
run('compiling', 'devtools/wechat-build/compile.cjs', tools, PATHS.root, COMPILED);

const app = JSON.parse(readFileSync(join(MINIPROGRAM, 'app.json'), 'utf8'));
const roots = app.subPackages.map(({ root }: { readonly root: string }) => root);
const sizes = packageSizes(COMPILED, roots);
for (const { name, bytes, most } of sizes) {
  const mark = bytes < most ? '✓' : '✗';
  console.log(`${mark} ${name.padEnd(28)} ${kilobytes(bytes)} of ${kilobytes(most)}`);
}
process.exit(missing.length === 0 && sizes.every(({ bytes, most }) => bytes < most) ? 0 : 1);

/** Runs a script quietly; what it says is told when it fails. */
function run(what: string, script: string, ...parameters: readonly string[]): void {
  console.log(`· ${what}`);
  const { status, stderr } = spawnSync(process.execPath, [join(PATHS.root, script), ...parameters], {
    cwd: PATHS.root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status === 0) return;
  console.error(stderr);
  process.exit(1);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0).padStart(5)} KB`;
}
