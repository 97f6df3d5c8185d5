import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DRAWN_ICONS } from '../../../devtools/pack-npm/icon-styles';
import { packTdesign } from '../../../devtools/pack-npm/pack-tdesign';
import { referencesOf } from '../../../devtools/pack-npm/references';
import { usedFiles } from '../../../devtools/pack-npm/used-components';
import { PATHS } from '../../../devtools/paths';

const TDESIGN = join(PATHS.packages, 'tdesign-miniprogram', 'miniprogram_dist');

/** A mini-program that uses what ours uses. */
const PAGE = {
  usingComponents: {
    't-dialog': 'tdesign-miniprogram/dialog/dialog',
    't-toast': 'tdesign-miniprogram/toast/toast',
    't-steps': 'tdesign-miniprogram/steps/steps',
    't-step-item': 'tdesign-miniprogram/step-item/step-item',
    't-result': 'tdesign-miniprogram/result/result',
    't-popup': 'tdesign-miniprogram/popup/popup',
    'own-card': '../../components/card/card',
  },
};

let folder = '';
let written: readonly string[] = [];
const textOf = (path: string) => readFileSync(join(folder, 'out', path), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctid-tdesign-'));
  const pages = join(folder, 'miniprogram', 'pages', 'home');
  mkdirSync(pages, { recursive: true });
  mkdirSync(join(folder, 'miniprogram', 'miniprogram_npm'));
  writeFileSync(join(pages, 'home.json'), JSON.stringify(PAGE));
  writeFileSync(join(pages, 'home.ts'), "import Toast from 'tdesign-miniprogram/toast/index';\n");
  const old = { usingComponents: { 't-table': 'tdesign-miniprogram/table/table' } };
  writeFileSync(join(folder, 'miniprogram', 'miniprogram_npm', 'old.json'), JSON.stringify(old));
  written = packTdesign(TDESIGN, usedFiles(join(folder, 'miniprogram')), join(folder, 'out'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('TDesign in the mini-program', () => {
  test('is what the pages name, with what those need', () => {
    for (const name of ['dialog', 'toast', 'steps', 'step-item', 'result', 'popup', 'overlay', 'button', 'icon']) {
      for (const kind of ['js', 'json', 'wxml', 'wxss']) expect(written).toContain(`${name}/${name}.${kind}`);
    }
    expect(written).toContain('toast/index.js');
    expect(written).toContain('miniprogram_npm/tslib/index.js');
    expect(written.filter((path) => /table|calendar|upload|dayjs|marked/.test(path))).toEqual([]);
  });

  test('names no file that is not there', () => {
    const missing = written.flatMap((path) => {
      const needed = referencesOf(path, textOf(path));
      // Of `x.js` and `x/index.js` one is enough, and not every component has styles.
      return needed.filter((other) => !written.includes(other) && !hasSibling(other));
    });
    expect(missing).toEqual([]);
  });

  test('reaches for no server', () => {
    for (const path of written)
      expect(textOf(path)).not.toMatch(/https?:|@font-face|\bwx\.(request|loadFontFace|downloadFile)\b/);
  });

  test('draws every icon that its components show by themselves', () => {
    const shown = written.flatMap((path) =>
      [...textOf(path).matchAll(/<t-icon\b[^>]*?\bname="([a-z-]+)"/g)].map(([, name]) => name),
    );
    expect(shown).toContain('close');
    expect([...new Set(shown)].filter((name) => !DRAWN_ICONS.includes(name ?? ''))).toEqual([]);
    const themes = ['toast/toast.js', 'result/result.js'].flatMap(
      (path) => textOf(path).match(/(?<=")[a-z]+-circle(?=")/g) ?? [],
    );
    expect(themes).toContain('check-circle');
    for (const name of themes) expect(DRAWN_ICONS).toContain(name);
  });

  test('leaves the main package room', () => {
    const sizes = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' })
      .map((path) => statSync(join(folder, 'out', path)))
      .filter((stat) => stat.isFile())
      .map(({ size }) => size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  });
});

function hasSibling(path: string): boolean {
  const other = path.endsWith('/index.js') ? path.replace('/index.js', '.js') : path.replace(/\.js$/, '/index.js');
  return written.includes(other) || path.endsWith('.wxss');
}
