import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './source-files';

/** What the product itself may depend on; every addition is a decision (HOUSE: who keeps it, licence, size). */
const ALLOWED = [
  '@jsquash/jpeg',
  '@tensorflow/tfjs',
  '@tensorflow/tfjs-backend-wasm',
  'fflate',
  'tdesign-miniprogram',
  'tweetnacl',
  'uqr',
  'valibot',
  'wx-server-sdk',
];

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const lockfile = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');

describe('the supply chain', () => {
  test('holds no dependency that was not allowed', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(ALLOWED);
  });

  test('pins exact versions', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });

  test('names no registry and runs no package scripts', () => {
    expect(lockfile).not.toMatch(/"resolved"|https?:\/\/registry/);
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
  });

  test.each([
    ['a deployment', 'devtools/deploy/tools'],
    ['the bench', 'devtools/bench/peers/tools'],
  ])('pins what %s is made with, every package with its digest', (_, folder) => {
    const tools = (name: string) => readFileSync(join(ROOT, folder, name), 'utf8');
    expect(Object.values(JSON.parse(tools('package.json')).dependencies)).toEqual([
      expect.stringMatching(/^\d+\.\d+\.\d+$/),
    ]);
    const { '': _own, ...packages } = JSON.parse(tools('package-lock.json')).packages;
    const digests = Object.values<{ readonly integrity?: string }>(packages).map(({ integrity }) => integrity);
    expect(digests.filter((digest) => !digest?.startsWith('sha512-'))).toEqual([]);
    expect(tools('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/registry/);
    expect(tools('.npmrc')).toContain('ignore-scripts=true');
  });
});
