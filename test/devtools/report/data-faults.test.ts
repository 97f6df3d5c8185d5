import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataFaults } from '../../../devtools/report/data-faults';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctid-data-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(...path: readonly string[]): void {
  const file = join(folder, ...path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'no picture');
}

describe('an operator’s folder', () => {
  test('is good with people’s pictures', async () => {
    write('wang', '1.jpg');
    expect(await dataFaults(folder)).toEqual([]);
  });

  test.each<[string, () => void, RegExp]>([
    ['is empty', () => undefined, /no pictures/],
    ['has pictures of nobody', () => write('1.jpg'), /no pictures/],
    ['has victims without a picture', () => write('attacks', 'notes.txt'), /no JPEG/],
    ['has films by other names', () => write('clips', 'wang.mp4'), /neither is there/],
    ['has a film that is none', () => write('clips', 'wang-real.mp4'), /no film that can be read: wang-real\.mp4/],
  ])('that %s is told before anything is measured', async (_, make, told) => {
    make();
    const [first, ...others] = await dataFaults(folder);
    expect(first).toMatch(told);
    expect(others).toEqual([]);
  });

  test('that is not there, or is a file, is told', async () => {
    write('file');
    expect(await dataFaults(join(folder, 'nowhere'))).toEqual([expect.stringContaining('no such folder')]);
    expect(await dataFaults(join(folder, 'file'))).toEqual([expect.stringContaining('no such folder')]);
  });
});
