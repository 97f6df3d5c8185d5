// Runs the tests that need a browser where there is one; where there is none, says what to install, and the rest counts.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(chromium)) {
  console.log(`! no Chromium at ${chromium}: the journeys in a browser were NOT run.`);
  console.log('  apt-get install chromium fonts-noto-cjk, or name another place by CHROMIUM.');
  process.exit(0);
}
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'browser', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
