import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { citizenCommand } from '../../../devtools/authority/citizen-command';
import { CitizenRegister } from '../../../devtools/authority/citizen-register';
import { type Command, runCommand } from '../../../devtools/command-line/command';
import { DocumentStore } from '../../../devtools/localcloud/document-store';
import { eraseCommand } from '../../../devtools/operator/erase-command';
import { staffCommand } from '../../../devtools/operator/staff-command';
import { venueCommand } from '../../../devtools/operator/venue-command';
import { idNumberOf } from '../../fakes/world';

const folder = mkdtempSync(join(tmpdir(), 'ctid-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = join(folder, 'notes.txt');
writeFileSync(text, 'no picture');
const CITIZEN = ['add', '--name', '张三', '--id-number', idNumberOf('19900307')];

const run = (command: Command, ...typed: string[]) => runCommand(command, typed, folder);

/** What is typed wrongly: the answer names the option or the trouble. */
const WRONG: readonly (readonly [Command, readonly string[], RegExp])[] = [
  [venueCommand, [], /only add/],
  [venueCommand, ['remove'], /only add/],
  [venueCommand, ['add', 'add', '--name', 'x'], /only add/],
  [venueCommand, ['add'], /--name is missing/],
  [venueCommand, ['add', '--name', '  '], /--name is missing/],
  [venueCommand, ['add', '--name'], /--name/],
  [venueCommand, ['add', '--name', 'x', '--colour', 'red'], /--colour/],
  [venueCommand, ['add', '--name', 'x', '--id', ''], /--id is missing/],
  [venueCommand, ['add', '--name', 'x', '--id', '99999999999'], /--id .* 1 to 4294967295/],
  [venueCommand, ['add', '--name', 'x', '--id', '4294967296'], /--id .* 1 to 4294967295/],
  [venueCommand, ['add', '--name', 'x', '--id', '0'], /--id .* 1 to 4294967295/],
  [venueCommand, ['add', '--name', 'x', '--id', '1e3'], /--id .* 1 to 4294967295/],
  [venueCommand, ['add', '--name', 'x', '--opens', '8.5'], /--opens .* 0 to 23/],
  [venueCommand, ['add', '--name', 'x', '--closes', '25'], /--closes .* 1 to 24/],
  [venueCommand, ['add', '--name', 'x', '--opens', '9', '--closes', '9'], /open before/],
  [staffCommand, ['add', '--openid', ''], /--openid is missing/],
  [staffCommand, ['add', '--openid', 'o', '--venue', ''], /--venue is missing/],
  [staffCommand, ['add', '--openid', 'o', '--venue', 'one'], /--venue .* 1 to/],
  [staffCommand, ['add', '--openid', 'o', '--venue', '404'], /no venue 404/],
  [venueCommand, ['add', '--name', 'x', '--env', ' '], /--env is missing/],
  [venueCommand, ['add', '--name', 'x', '--env', 'ENV/1'], /--env is no environment/],
  [venueCommand, ['add', '--name', 'x', '--env', 'some-env'], /TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY/],
  [staffCommand, ['add', '--openid', 'o', '--env', 'some-env'], /PSEUDONYM_KEY .* is missing/],
  [staffCommand, ['add', '--openid', 'o', '--env', 'some-env', '--secrets', text], /0600/],
  [eraseCommand, ['add', '--env', 'some-env'], /only again/],
  [eraseCommand, ['again'], /--env is missing/],
  [citizenCommand, [...CITIZEN], /--portrait is missing/],
  [citizenCommand, [...CITIZEN, '--portrait', join(folder, 'none.jpg')], /none\.jpg cannot be read/],
  [citizenCommand, [...CITIZEN, '--portrait', folder], /cannot be read/],
  [citizenCommand, [...CITIZEN, '--portrait', text, '--valid-days', 'abc'], /--valid-days .* 1 to 36500/],
  [citizenCommand, [...CITIZEN, '--portrait', text, '--valid-days', '-5'], /--valid-days/],
  [citizenCommand, [...CITIZEN, '--portrait', text, '--valid-days=-5'], /--valid-days .* 1 to 36500/],
];

describe('a command that is typed wrongly', () => {
  test.each(WRONG)(
    'says so in both languages, shows its usage and ends with 2: %# %o',
    async (command, typed, words) => {
      const { exitCode, text } = await run(command, ...typed);
      expect(exitCode).toBe(2);
      expect(text).toMatch(words);
      expect(text).toMatch(/^.*\p{Script=Han}.*。\n/u);
      expect(text).toContain(command.usage);
      expect(text).not.toMatch(/\n\s+at /);
    },
  );
});

describe('the citizen command', () => {
  test.each([
    ['a name in Latin letters', ['add', '--name', 'Ann', '--id-number', '1', '--portrait', text], 'NAME_INVALID'],
    ['a mistyped number', ['add', '--name', '张三', '--id-number', '1', '--portrait', text], 'ID_NUMBER_MALFORMED'],
    ['a file that is no picture', [...CITIZEN, '--portrait', text], 'FRAME_NOT_A_PICTURE'],
  ])('refuses %s by name, with what to do, and ends with 1', async (_, typed, code) => {
    const { exitCode, text: said } = await run(citizenCommand, ...typed);
    expect(exitCode).toBe(1);
    const [first, chinese, english] = said.split('\n');
    expect(first).toBe(code);
    expect(chinese).toMatch(/。请.*。$/);
    expect(english).toMatch(/\. .*\.$/);
    expect(new CitizenRegister(join(folder, 'authority')).find('张三', idNumberOf('19900307'))).toBeUndefined();
  });
});

describe('the venue and staff commands', () => {
  test('add a café, and a member of its staff', async () => {
    const venue = await run(venueCommand, 'add', '--name', '我的网吧', '--id', '4294967295', '--opens', '0');
    expect(venue).toMatchObject({ exitCode: 0, text: expect.stringContaining('4294967295') });
    expect(await run(staffCommand, 'add', '--openid', 'o', '--venue', '4294967295')).toMatchObject({ exitCode: 0 });
    const database = new DocumentStore(folder);
    expect(database.get('venues', '4294967295')).toMatchObject({ name: '我的网吧', opensAt: 0, closesAt: 24 });
    expect(database.find('staff', {})).toMatchObject([{ venueId: 4294967295, approved: true }]);
    database.close();
  });
});
