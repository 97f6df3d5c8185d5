import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './source-files';

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));

describe('what WeChat DevTools opens', () => {
  const { setting, ...project } = read('project.config.json');

  test('names the folders of the mini-program and of the cloud’s functions', () => {
    expect(project).toMatchObject({
      compileType: 'miniprogram',
      miniprogramRoot: 'miniprogram/',
      cloudfunctionRoot: 'cloudfunctions/',
    });
  });

  test('compiles TypeScript in place, and packs no npm by itself: the set-up has done it', () => {
    expect(setting).toMatchObject({ useCompilerPlugins: ['typescript'], packNpmManually: true });
  });

  test('is as small as it gets: minified, and without files that no page needs', () => {
    expect(setting).toMatchObject({
      minified: true,
      minifyWXML: true,
      minifyWXSS: true,
      ignoreUploadUnusedFiles: true,
    });
  });

  test('may speak to the local cloud, which is no registered domain', () => {
    expect(setting.urlCheck).toBe(false);
  });
});

describe('the mini-program', () => {
  const app = read('miniprogram/app.json');

  test('runs on the engine that the simulator has, and loads of it what a page needs', () => {
    expect(app).toMatchObject({
      componentFramework: 'glass-easel',
      lazyCodeLoading: 'requiredComponents',
      style: 'v2',
    });
  });

  test('asks before any privacy API', () => {
    expect(app.__usePrivacyCheck__).toBe(true);
  });
});
