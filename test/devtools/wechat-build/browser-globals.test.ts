import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PATHS } from '../../../devtools/paths';
import { printDiagnostic } from '../../../devtools/simulator/compiler/diagnostic';
import { browserGlobalsIn } from '../../../devtools/wechat-build/browser-globals';

test('no script of the mini-program touches window or document', () => {
  expect(browserGlobalsIn(join(PATHS.root, 'miniprogram')).map(printDiagnostic)).toEqual([]);
});

test('a page that does is found, wherever it lies, with its place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  mkdirSync(join(folder, 'subpackages', 'shop'), { recursive: true });
  mkdirSync(join(folder, 'miniprogram_npm', 'library'), { recursive: true });
  writeFileSync(join(folder, 'subpackages', 'shop', 'shop.ts'), 'Page({\n  onLoad() { document.title = ""; },\n});\n');
  writeFileSync(join(folder, 'miniprogram_npm', 'library', 'index.js'), 'typeof window;');
  expect(browserGlobalsIn(folder).map(printDiagnostic)).toEqual([
    'subpackages/shop/shop.ts:2:14: error: there is no document on a phone',
  ]);
  rmSync(folder, { recursive: true });
});
