import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { citizenCommand } from '../../../devtools/authority/citizen-command';
import { CitizenRegister } from '../../../devtools/authority/citizen-register';
import { runCommand } from '../../../devtools/command-line/command';
import { rasterize } from '../../../devtools/journey/card-picture';
import { otherPortrait, performerPortrait } from '../../../devtools/performer/portraits';
import { sideBySide } from '../../../devtools/performer/side-by-side';
import { idNumberOf } from '../../fakes/world';

const folder = mkdtempSync(join(tmpdir(), 'ctid-portraits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NUMBER = idNumberOf('19900307');
const blank =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 4"><rect width="3" height="4" fill="#999"/></svg>';

function add(picture: Uint8Array) {
  const portrait = join(folder, 'portrait');
  writeFileSync(portrait, picture);
  return runCommand(citizenCommand, ['add', '--name', '张三', '--id-number', NUMBER, '--portrait', portrait], folder);
}

const find = () => new CitizenRegister(join(folder, 'authority')).find('张三', NUMBER);

describe('the citizen command', () => {
  test.each([
    ['no face', rasterize(blank, 300).asPng(), 'FACE_NOT_FOUND'],
    ['two faces', sideBySide(performerPortrait(), otherPortrait()), 'FACES_SEVERAL'],
  ])('refuses a portrait with %s by name, and registers nobody', async (_, picture, code) => {
    const { exitCode, text } = await add(picture);
    expect([exitCode, text.split('\n')[0]]).toEqual([1, code]);
    expect(find()).toBeUndefined();
  });

  test('takes a portrait with one face', async () => {
    expect(await add(performerPortrait())).toMatchObject({ exitCode: 0 });
    expect(find()?.citizen).toMatchObject({ name: '张三', idNumber: NUMBER });
  });
});
