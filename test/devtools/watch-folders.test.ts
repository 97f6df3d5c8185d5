import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolders } from '../../devtools/watch-folders';

let folder = '';
let stop: () => void = () => undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watched-'));
});

afterEach(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

test('tells once for a burst of changes, deep down too', async () => {
  mkdirSync(join(folder, 'a', 'b'), { recursive: true });
  const changed = vi.fn();
  stop = watchFolders([folder], changed);
  for (const text of ['1', '2', '3']) writeFileSync(join(folder, 'a', 'b', 'file.ts'), text);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
});

test('tells of the files that matter alone', async () => {
  const changed = vi.fn();
  stop = watchFolders([folder], changed, { of: /\.ts$/ });
  writeFileSync(join(folder, 'notes.md'), '');
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(changed).not.toHaveBeenCalled();
  writeFileSync(join(folder, 'code.ts'), '');
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
});

/** Another process writes folders and removes them, as fast as it can. */
const COMING_AND_GOING = `
  const { mkdirSync, rmSync } = require('node:fs');
  for (const end = Date.now() + 1_500; Date.now() < end; ) {
    for (const name of 'abcdefgh') mkdirSync(\`packed/\${name}/deep\`, { recursive: true });
    rmSync('packed', { recursive: true });
  }`;

test('bears folders that go while they are read, and hears what is written after', async () => {
  const changed = vi.fn();
  stop = watchFolders([folder], changed);
  const child = spawn(process.execPath, ['-e', COMING_AND_GOING], { cwd: folder });
  expect(await once(child, 'exit')).toEqual([0, null]);
  await new Promise((resolve) => setTimeout(resolve, 150));
  const before = changed.mock.calls.length;
  writeFileSync(join(folder, 'file.ts'), '');
  await vi.waitFor(() => expect(changed.mock.calls.length).toBeGreaterThan(before));
});
