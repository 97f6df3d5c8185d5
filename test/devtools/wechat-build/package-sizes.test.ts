import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packageSizes } from '../../../devtools/wechat-build/package-sizes';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packages-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, bytes: number): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), new Uint8Array(bytes));
}

test('every file counts in the package in whose folder it is, the rest in the main one', () => {
  put('app.js', 10);
  put('pages/home/home.js', 200);
  put('subpackages/verifier/scan/scan.js', 3000);
  put('subpackages/verifier/sounds/accepted.mp3', 40_000);
  put('subpackages/enrolment/consent.js', 500_000);
  const sizes = packageSizes(folder, ['subpackages/enrolment', 'subpackages/verifier']);
  expect(sizes.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['main', 210],
    ['subpackages/enrolment', 500_000],
    ['subpackages/verifier', 43_000],
  ]);
});

test('the main package may have a megabyte, any other two', () => {
  put('subpackages/verifier/scan.js', 1);
  const sizes = packageSizes(folder, ['subpackages/verifier']);
  expect(sizes.map(({ most }) => most)).toEqual([1_000_000, 2_000_000]);
});
