// Installs tools apart from the project: large ones, that the product never needs. Exact versions stand in a folder's package.json
// and lockfile, with a digest for every package.
//   node devtools/install-apart.mjs <folder with package.json and lockfile> <folder in .cache>
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [source = '', name = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const from = join(root, source);
const to = join(root, '.cache', name);

if (!isInstalled()) {
  mkdirSync(to, { recursive: true });
  for (const file of ['package.json', '.npmrc']) copyFileSync(join(from, file), join(to, file));
  copyFileSync(join(from, 'package-lock.json'), join(to, 'package-lock.json'));
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: to, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
  copyFileSync(join(from, 'package-lock.json'), join(to, 'installed.json'));
}

/** From this very lockfile. */
function isInstalled() {
  const stamp = join(to, 'installed.json');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(join(from, 'package-lock.json'), 'utf8');
}
