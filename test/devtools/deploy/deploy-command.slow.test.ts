import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../architecture/source-files';

/** The command as an operator types it, with a canary for a secret, and without any account. */
function deployCommand(...words: string[]) {
  const command = ['--import', 'tsx', 'devtools/deploy/deploy-command.ts', ...words];
  const { TENCENTCLOUD_SECRETID: _id, TENCENTCLOUD_SECRETKEY: _key, ...env } = process.env;
  return spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...env, SEALING_KEY: 'dev-canary-of-a-secret' },
  });
}

describe('npm run deploy', () => {
  test('in a dry run shows the plan and every reason to refuse, asks no cloud and tells no secret', () => {
    const { status, stdout, stderr } = deployCommand('--env', 'env-1', '--dry-run');
    expect(status).toBe(1);
    expect(stdout).toContain('部署计划 · deployment plan');
    expect(stdout).toContain('compareFace: simulatedIdentityAuthority');
    expect(stdout).toContain('renewAttestations: simulatedIdentityAuthority');
    for (const id of ['simulatedAdapter', 'developmentSecret', 'valueMissing']) expect(stdout).toContain(`✗ ${id} `);
    expect(stdout).not.toContain('✗ bundleMissing');
    expect(stdout).not.toContain('✗ modelsMissing');
    expect(stdout + stderr).not.toContain('canary');
  });

  test('says what is missing before it can ask a cloud', () => {
    const { status, stderr } = deployCommand('--env', 'env-1', '--check');
    expect(status).toBe(1);
    expect(stderr).toMatch(/deploy:tools|TENCENTCLOUD_SECRETID/);
  });

  test.each([
    [[]],
    [['--env', 'env-1', '--stage', 'staging']],
    [['--env', 'No Such Name']],
    [['--env', 'env-1', '--dry-run', '--check']],
  ])('says how it is used: %j', (words) => {
    const { status, stderr } = deployCommand(...words);
    expect(status).toBe(2);
    expect(stderr).toContain('npm run deploy -- --env');
  });
});
