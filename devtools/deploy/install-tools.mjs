// Installs what a deployment talks to CloudBase with, apart from the project: it is large, and the product needs none of it.
// The exact versions stand in tools/package.json and its lockfile, with a digest for every package.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const from = fileURLToPath(new URL('./tools/', import.meta.url));
const to = fileURLToPath(new URL('../../.cache/deploy-tools/', import.meta.url));

mkdirSync(to, { recursive: true });
for (const name of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(from, name), join(to, name));
const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: to, stdio: ['ignore', 'ignore', 'inherit'] });
process.exit(status ?? 1);
