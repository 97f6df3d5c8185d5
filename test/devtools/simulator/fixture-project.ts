import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURE = fileURLToPath(new URL('./fixture', import.meta.url));
const TDESIGN = fileURLToPath(new URL('../../../node_modules/tdesign-miniprogram/miniprogram_dist', import.meta.url));

export interface FixtureProject {
  readonly root: string;
  /** @param path from the root of the mini-program */
  write(path: string, text: string): void;
  /** Writes a page, or a component: its markup, script and configuration. */
  writeComponent(path: string, wxml: string, script: string, json?: object): void;
  remove(): void;
}

/** A copy of the small mini-program beside this file, with TDesign packed as WeChat wants it. */
export function fixtureProject(): FixtureProject {
  const root = mkdtempSync(join(tmpdir(), 'simulator-'));
  cpSync(FIXTURE, root, { recursive: true });
  mkdirSync(join(root, 'miniprogram_npm'));
  symlinkSync(TDESIGN, join(root, 'miniprogram_npm/tdesign-miniprogram'));
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return {
    root,
    write,
    writeComponent(path, wxml, script, json = {}) {
      write(`${path}.wxml`, wxml);
      write(`${path}.ts`, script);
      write(`${path}.json`, JSON.stringify(json));
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
