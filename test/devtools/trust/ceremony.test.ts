import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { publicKeyOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { readListKey } from '#core/trust/read-list-key';
import { checkSignatureWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import { makeListKey, makeRoot, makeServiceKeys, ROTATABLE, rotate } from '../../../devtools/trust/ceremony';
import { readSecretFile, SecretFileError, writeSecretFile } from '../../../devtools/trust/secret-file';
import { ROOT } from '../../architecture/source-files';
import { NOW } from '../../fakes/issued';
import { seededRandomness } from '../../fakes/seeded-randomness';

const randomness = seededRandomness('ceremony');
const draw = () => randomness.bytes(32);
const SETTINGS = { supervisorKeys: [], oldestApp: '0.1.0' };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctid-ceremony-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the ceremony', () => {
  test('has the root certify a list key for ninety days at most', () => {
    const root = makeRoot(draw);
    const key = makeListKey(root, 90, NOW, draw);
    const certificate = decodeBase64url(key.LIST_KEY_CERTIFICATE ?? '');
    const read = readListKey(certificate, decodeBase64url(root.TRUST_ROOT_KEY ?? ''), checkSignatureWithNode);
    expect(read).toEqual({
      publicKey: publicKeyOf(decodeBase64url(key.LIST_SEED ?? '')),
      notBefore: NOW,
      notAfter: NOW + 90 * DAY,
    });
    expect(key.TRUST_ROOT_KEY).toBe(root.TRUST_ROOT_KEY);
    for (const days of [0, 91, 1.5, Number.NaN]) expect(() => makeListKey(root, days, NOW, draw)).toThrow(RangeError);
  });

  test('makes every secret new, and lists the public halves', () => {
    const keys = makeServiceKeys(SETTINGS, draw);
    const { TRUST_SETTINGS = '', ...secrets } = keys;
    expect(new Set(Object.values(secrets)).size).toBe(8);
    const { receiptKeys } = JSON.parse(TRUST_SETTINGS);
    expect(receiptKeys).toEqual([{ kid: 1, publicKey: publicOf(keys.RECEIPT_SEED) }]);
  });

  test.each(ROTATABLE)('rotates %s and nothing else', (name) => {
    const { TRUST_SETTINGS: before = '', ...keys } = makeServiceKeys(SETTINGS, draw);
    const { TRUST_SETTINGS: after = '', ...rotated } = rotate({ ...keys, TRUST_SETTINGS: before }, name, false, draw);
    const changed = Object.keys(keys).filter((key) => keys[key] !== rotated[key]);
    expect(changed).toEqual([name]);
    expect(JSON.parse(after)).toMatchObject({ oldestApp: '0.1.0' });
  });

  test('keeps every sealing key before the new one, stolen or not: what is stored is sealed with it', () => {
    const keys = makeServiceKeys(SETTINGS, draw);
    const once = rotate(keys, 'SEALING_KEY', false, draw);
    const twice = rotate(once, 'SEALING_KEY', true, draw);
    expect(once.SEALING_KEY).toMatch(new RegExp(`^[A-Za-z0-9_-]{43},${keys.SEALING_KEY}$`));
    expect(twice.SEALING_KEY).toMatch(new RegExp(`^[A-Za-z0-9_-]{43},${once.SEALING_KEY}$`));
  });

  test('keeps an old public key listed, unless it was stolen', () => {
    const keys = makeServiceKeys(SETTINGS, draw);
    const operatorKeys = (isStolen: boolean) =>
      JSON.parse(rotate(keys, 'OPERATOR_SEED', isStolen, draw).TRUST_SETTINGS ?? '').operatorKeys;
    expect(operatorKeys(false).map(({ kid }: { kid: number }) => kid)).toEqual([2, 1]);
    expect(operatorKeys(true).map(({ kid }: { kid: number }) => kid)).toEqual([2]);
  });
});

function publicOf(seed = ''): string {
  return encodeBase64url(publicKeyOf(decodeBase64url(seed)));
}

describe('a file of secrets', () => {
  test('is its owner’s alone, and is never overwritten', () => {
    const file = join(folder, 'keys.json');
    writeSecretFile(file, { A: '1' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(() => writeSecretFile(file, { A: '2' })).toThrow('never overwritten');
    expect(readSecretFile(file)).toEqual({ A: '1' });
  });

  test('that others may read is refused', () => {
    const file = join(folder, 'open.json');
    writeFileSync(file, '{}');
    chmodSync(file, 0o640);
    expect(() => readSecretFile(file)).toThrow('0600');
  });

  test('lies outside the repository', () => {
    for (const place of ['keys.json', 'devtools/keys.json']) {
      expect(() => writeSecretFile(join(ROOT, place), {})).toThrow('inside the repository');
      expect(() => readSecretFile(join(ROOT, place))).toThrow('inside the repository');
    }
  });

  test('that is not there, or has nowhere to go, is said to be so', () => {
    expect(() => readSecretFile(join(folder, 'none.json'))).toThrow('no such file');
    expect(() => writeSecretFile(join(folder, 'none', 'keys.json'), {})).toThrow('no such folder');
  });

  test('holds names and texts, nothing else', () => {
    for (const [at, text] of ['[]', '{"A":1}', 'null', '', '{"LIST_SEED": canary}'].entries()) {
      const file = join(folder, `wrong-${at}.json`);
      writeFileSync(file, text, { mode: 0o600 });
      expect(() => readSecretFile(file)).toThrow(SecretFileError);
      expect(() => readSecretFile(file)).toThrow('no object of names and texts');
      expect(() => readSecretFile(file)).not.toThrow('canary');
    }
  });
});

describe('the ceremony’s command', () => {
  const command = ['--import', 'tsx', 'devtools/trust/ceremony-command.ts'];
  const run = (...words: string[]) =>
    execFileSync(process.execPath, [...command, ...words], { cwd: ROOT, encoding: 'utf8' });

  test('makes root, list key and service keys, and prints no seed', () => {
    const printed = [
      run('root', '--out', folder),
      run('list-key', '--root', join(folder, 'root.json'), '--out', folder),
      run('service-keys', '--out', folder),
      run('rotate', '--name', 'RECEIPT_SEED', '--values', join(folder, 'service-keys.json'), '--stolen'),
    ].join('');
    const files = readdirSync(folder).filter((name) => /^(root|list-key|service-keys)\.json$/.test(name));
    expect(files).toHaveLength(3);
    for (const name of files) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      const values = Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>);
      for (const [, value] of values.filter(([key]) => /_(SEED|KEY)$/.test(key) && key !== 'TRUST_ROOT_KEY')) {
        expect(printed).not.toContain(value);
      }
    }
  }, 60_000);

  test('says how it is used when it is asked for something else', () => {
    for (const words of [['rotate'], ['root', '--unknown']]) {
      const { status, stderr } = spawnSync(process.execPath, [...command, ...words], { cwd: ROOT, encoding: 'utf8' });
      expect(status).toBe(2);
      expect(stderr).toContain('npm run ceremony');
      expect(stderr).not.toContain('    at ');
    }
  }, 60_000);
});
