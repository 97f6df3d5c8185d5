import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INPUTS } from '#core/contract/inputs';
import { ROOT, type SourceFile, sourceFiles, withoutComments } from './source-files';

const product = [...sourceFiles('miniprogram'), ...sourceFiles('cloudfunctions')];
const everything = [...product, ...sourceFiles('devtools'), ...sourceFiles('test'), ...sourceFiles('typings')];

/** Written by `npm run report -- --publish`; nobody reads it line by line. */
const GENERATED = 'miniprogram/pages/recognition/published-figures.ts';

/** The files whose code holds the pattern. */
function holding(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);
}

describe('the house', () => {
  test('has files of 200 lines at most', () => {
    const long = everything.filter(({ text }) => text.split('\n').length > 201).map(({ path }) => path);
    expect(long.filter((path) => path !== GENERATED)).toEqual([]);
  });

  test('reads the clock in one adapter of the cloud and one of the phone', () => {
    const clock = /\bDate\.now\(|\bnew Date\(\s*\)|process\.hrtime/;
    expect(holding(product, clock)).toEqual([
      'miniprogram/services/device-clock.ts',
      'cloudfunctions/_shared/adapters/system-clock.ts',
    ]);
  });

  test('draws random numbers in one adapter of the cloud and one of the phone', () => {
    const random = /Math\.random|randomBytes\(|randomInt\(|randomUUID\(|getRandomValues\(/;
    expect(holding(product, random)).toEqual([
      'miniprogram/services/randomness.ts',
      'cloudfunctions/_shared/adapters/node-randomness.ts',
    ]);
  });

  test('reads the environment in one adapter only', () => {
    expect(holding(product, /process\.env/)).toEqual(['cloudfunctions/_shared/adapters/environment.ts']);
  });

  test('hashes nothing that belongs to a person: pseudonyms are made under a key', () => {
    expect(holding(product, /createHash\(/)).toEqual(['cloudfunctions/_shared/adapters/face/load-models.ts']);
  });

  test('has no engine in the mini-program but what every phone has', () => {
    const missing = /\bTextEncoder\b|\bTextDecoder\b|\bBigInt\b|\bcrypto\.|\bfetch\(|\bnew URL\(|\bBuffer\./;
    expect(holding(sourceFiles('miniprogram'), missing)).toEqual([]);
  });

  test('imports types plainly in the mini-program', () => {
    expect(holding(sourceFiles('miniprogram'), /import type|import \{[^}]*\btype /)).toEqual([]);
  });

  test('has no default exports and no re-exports in the product', () => {
    expect(holding(product, /export default|export \*|export \{[^}]*\} from/)).toEqual([]);
  });

  test('writes in one spelling', () => {
    expect(holding(product, /enrollment|utils?\b.*from|\bany\b(?=[,;)\]>])/i)).toEqual([]);
  });
});

describe('every function', () => {
  const folders = readdirSync(join(ROOT, 'cloudfunctions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => name);

  test('stands in the contract, and the contract names no other', () => {
    expect(folders.sort()).toEqual(Object.keys(INPUTS).sort());
  });

  test.each(folders)('%s has its wiring, its settings and its package', (name) => {
    const file = (part: string) => join(ROOT, 'cloudfunctions', name, part);
    expect(existsSync(file('main.ts'))).toBe(true);
    expect(existsSync(file('index.ts'))).toBe(false);
    const config = JSON.parse(readFileSync(file('config.json'), 'utf8'));
    expect(config.timeout).toBeGreaterThan(0);
    expect(config.timeout).toBeLessThanOrEqual(60);
    expect(config.memorySize).toBeGreaterThanOrEqual(64);
    const { main, dependencies } = JSON.parse(readFileSync(file('package.json'), 'utf8'));
    expect(main).toBe('index.js');
    expect(dependencies).toEqual({ 'wx-server-sdk': '4.0.2' });
  });

  test('has no secret that another function alone may hold', () => {
    const asked = new Set<string>();
    const holders = (secret: string) => {
      asked.add(secret.replaceAll('"', ''));
      return folders.filter((name) =>
        readFileSync(join(ROOT, 'cloudfunctions', name, 'config.json'), 'utf8').includes(secret),
      );
    };
    expect(holders('ISSUER_SEED')).toEqual(['signAttestations']);
    expect(holders('STATUS_PLACES_KEY')).toEqual(['signAttestations']);
    expect(holders('RECEIPT_SEED')).toEqual(['syncScans', 'verifyPresentation']);
    expect(holders('OPERATOR_SEED')).toEqual(['readVenueCredential']);
    expect(holders('"LIST_SEED"')).toEqual(['publishTrust']);
    expect(holders('STATUS_LIST_SEED')).toEqual(['publishTrust']);
    expect(holders('AUTHORITY_KEY')).toEqual(['compareFace', 'renewAttestations']);
    const opening = ['compareFace', 'exportHolder', 'issueCertificate', 'renewAttestations', 'startEnrolment'];
    expect(holders('SEALING_KEY')).toEqual(opening);
    const withoutCaller = ['publishTrust', 'signAttestations', 'sweep'];
    expect(holders('PSEUDONYM_KEY')).toEqual(folders.filter((name) => !withoutCaller.includes(name)));
    const issuing = ['issueCertificate', 'publishTrust', 'renewAttestations', 'signAttestations'];
    expect(holders('INTERNAL_CALL_KEY')).toEqual(issuing);
    const secrets = folders.flatMap((name) => {
      const config = JSON.parse(readFileSync(join(ROOT, 'cloudfunctions', name, 'config.json'), 'utf8'));
      return config.secrets as readonly string[];
    });
    expect([...new Set(secrets)].sort()).toEqual([...asked].sort());
  });
});
