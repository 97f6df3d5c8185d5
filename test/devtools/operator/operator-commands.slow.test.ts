import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalCloud, startLocalCloud } from '../../../devtools/localcloud/local-cloud';
import { PATHS } from '../../../devtools/paths';
import { certificate, comparedEnrolment } from '../../fakes/world';
import { makeFolder } from '../localcloud/probe-cloud';

const KEY = Buffer.alloc(32, 7).toString('base64url');
const COMMAND = join(PATHS.root, 'devtools', 'command-line', 'main.ts');
const secrets = join(makeFolder(), 'service-keys.json');

let local: LocalCloud;
beforeAll(async () => {
  writeFileSync(secrets, JSON.stringify({ PSEUDONYM_KEY: KEY }), { mode: 0o600 });
  const variable = (name: string) => name.toLowerCase();
  local = await startLocalCloud({ dataFolder: makeFolder(), functionsFolder: makeFolder(), variable });
});
afterAll(() => local.stop());

/** The command in a process of its own, where the local cloud stands in the place of the environment. */
async function run(...words: string[]) {
  const env = { ...local.environmentFor(''), STORAGE_BUCKET: 'local-bucket', CTID_DATA: makeFolder() };
  const child = spawn(process.execPath, ['--import', 'tsx', COMMAND, ...words], { env, cwd: PATHS.root });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'close');
  return { code, said };
}

describe('in an environment', () => {
  test('a café is authorised, and replaced under the same number', async () => {
    for (const name of ['演示网吧', '改名网吧']) {
      expect(await run('venue', 'add', '--name', name, '--id', '12', '--env', 'local-dev')).toMatchObject({ code: 0 });
    }
    expect(local.database.find('venues', {})).toMatchObject([
      { _id: '12', venueId: 12, name: '改名网吧', opensAt: 8, closesAt: 24, authorised: true },
    ]);
  });

  test('staff are approved under the pseudonym that its functions make of the openid', async () => {
    const typed = ['staff', 'add', '--openid', 'o-of-staff', '--env', 'local-dev', '--secrets', secrets];
    expect(await run(...typed, '--venue', '404')).toMatchObject({
      code: 2,
      said: expect.stringMatching(/no venue 404/),
    });
    const { code, said } = await run(...typed, '--venue', '12');
    expect(code).toBe(0);
    expect(said).not.toMatch(/o-of-staff/);
    const key = Buffer.from(KEY, 'base64url');
    const _id = createHmac('sha256', key).update('caller\0o-of-staff').digest('hex');
    expect(local.database.find('staff', {})).toMatchObject([{ _id, venueId: 12, approved: true }]);
  });

  test('what a restore brought back of an erased person is erased again', async () => {
    const { _id, caller } = certificate();
    local.database.put('certificates', { ...certificate() });
    local.database.put('enrolments', { ...comparedEnrolment() });
    local.database.put('tombstones', { _id: caller, erasedAt: comparedEnrolment().createdAt });
    const { code, said } = await run('erase', 'again', '--env', 'local-dev');
    expect(said).toMatch(/Erased 2 /);
    expect(code).toBe(0);
    expect(local.database.find('enrolments', {})).toEqual([]);
    expect(local.database.get('certificates', _id)).toMatchObject({ state: 'revoked', caller: '', sealedIdentity: '' });
  });

  test('that does not answer, nothing is said to be done', async () => {
    local.follow(() => ({ kind: 'failBefore' }));
    const { code, said } = await run('venue', 'add', '--name', '某网吧', '--env', 'local-dev');
    local.follow();
    expect(code).toBe(1);
    expect(said).toMatch(/^(STILL_PROCESSING|SERVICE_UNAVAILABLE)\n/);
    expect(local.database.get('venues', '1')).toBeUndefined();
  });
});
