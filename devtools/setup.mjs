// What `npm start` and `npm test` need on a fresh machine. It runs before anything is installed: plain Node only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Node 20 is needed; this is ${process.versions.node}. Install it, then try again.`);

if (!isInstalled()) {
  step('installing packages; the first time this takes a minute or two', 'npm', ['ci']);
  writeFileSync(stampFile(), lockfile());
}
step('packing the libraries of the mini-program', process.execPath, ['--import', 'tsx', 'devtools/pack-npm/main.ts']);
step('preparing face models', process.execPath, ['--import', 'tsx', 'devtools/models/build-models.ts']);
step('building cloud functions', process.execPath, ['cloudfunctions/build.mjs']);

if (!existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium')) installBrowser();

/** For the journeys and the simulator; the rest does without. */
function installBrowser() {
  const packages = ['chromium', 'fonts-noto-cjk'];
  const byHand = `Chromium is not there: apt-get install ${packages.join(' ')}, or set CHROMIUM. Only the journeys in a browser need it.`;
  const isRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isRoot) process.stdout.write('· installing Chromium and its Chinese fonts\n');
  const isDone = isRoot && aptGet('update') && aptGet('install', '--yes', '--no-install-recommends', ...packages);
  if (!isDone) process.stdout.write(`· ${byHand}\n`);
}

function aptGet(...parameters) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', ...parameters], { stdio: 'ignore', env }).status === 0;
}

/** Installed, and from this very lockfile. */
function isInstalled() {
  return existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === lockfile();
}

function stampFile() {
  return join(root, 'node_modules', '.ctid-lockfile');
}

function lockfile() {
  return readFileSync(join(root, 'package-lock.json'), 'utf8');
}

function step(what, command, parameters) {
  process.stdout.write(`· ${what}\n`);
  const { status } = spawnSync(command, parameters, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0)
    fail(
      `${what.split(';')[0]} failed. The lines above say why; after that is mended, the same command goes on from there.`,
    );
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
