import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../devtools/localcloud/local-cloud';
import { CLOUDBASE_CONTRACT } from './cloudbase-contract';
import { startContractCloud } from './contract-cloud';

const COMMAND = fileURLToPath(new URL('./contract-command.ts', import.meta.url));

let local: LocalCloud;

beforeAll(async () => {
  local = await startContractCloud();
});

afterAll(() => local.stop());

/** The command in a process of its own, with an environment that holds nothing else. */
async function run(parameters: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--import', 'tsx', COMMAND, ...parameters], { env: { ...environment } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'close');
  return { code, said };
}

describe('npm run contract', () => {
  it('says of every sentence that it holds on the local cloud, and leaves nothing behind', async () => {
    const parameters = ['--env', 'local-dev', '--unique', 'contract_unique', '--function', 'echo'];
    const { code, said } = await run(parameters, local.environmentFor('o-of-the-contract'));
    expect(said.match(/^✓ .*$/gm)).toEqual(CLOUDBASE_CONTRACT.map(({ says }) => `✓ ${says}`));
    expect(code).toBe(0);
    expect(local.database.find('contract_papers', {})).toEqual([]);
  });

  it('leaves out what the environment does not have, and says ✗ and why where a sentence fails', async () => {
    local.follow(({ action }) => (action === 'database.commitTransaction' ? { kind: 'failBefore' } : undefined));
    const { code, said } = await run(['--env', 'local-dev'], local.environmentFor('o-of-the-contract'));
    local.follow();
    expect(said).toMatch(/– a unique index/);
    expect(said).toMatch(/– a function gets the event/);
    expect(said).toMatch(/✗ a transaction sees its own writes.*\n.*time-out by plan/);
    expect(code).toBe(1);
  });

  it.each([
    ['no environment', [], { TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key' }, 'npm run contract'],
    ['no keys', ['--env', 'some'], {}, 'TENCENTCLOUD_SECRETID is not set'],
    ['no secret key', ['--env', 'some'], { TENCENTCLOUD_SECRETID: 'id' }, 'TENCENTCLOUD_SECRETKEY is not set'],
    [
      'a collection of somebody else',
      ['--env', 'some', '--unique', 'staff'],
      { TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key' },
      'npm run contract',
    ],
  ])('touches nothing with %s', async (_, parameters, environment, message) => {
    const { code, said } = await run(parameters, environment);
    expect(code).toBe(2);
    expect(said).toContain(message);
  });
});
