import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PATHS } from '../../../devtools/paths';

test('WeChat’s own compiler takes the checkout as it is, and every package is small enough', () => {
  const command = ['--import', 'tsx', join(PATHS.root, 'devtools', 'wechat-build', 'main.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: PATHS.root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  expect(stdout).toMatch(/✓ main\s+\d+ KB of\s+1000 KB/);
  expect(stdout).toMatch(/✓ subpackages\/enrolment\s+\d+ KB of\s+2000 KB/);
});
