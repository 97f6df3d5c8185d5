import { beforeEach, describe, expect, test } from 'vitest';
import type { StoredFile } from '../../../../devtools/simulator/api/phone-disk';
import { PhoneFiles } from '../../../../devtools/simulator/api/phone-files';
import { WxFailure } from '../../../../devtools/simulator/api/wx-failure';

const USR = 'wxfile://usr';
const BYTES = new Uint8Array([1, 2, 3]);
let disk: Map<string, StoredFile>;
let files: PhoneFiles;

beforeEach(() => {
  disk = new Map();
  files = new PhoneFiles(disk, () => 1_800_000_000);
});

/** WeChat's number of what goes wrong. */
function errnoOf(work: () => void): number | undefined {
  try {
    work();
  } catch (error) {
    return error instanceof WxFailure ? error.numbers.errno : undefined;
  }
  return undefined;
}

describe('the files of a phone', () => {
  test('are read as they were written, with their time', () => {
    files.write(`${USR}/a.jpg`, BYTES);
    expect(files.read(`${USR}/a.jpg`)).toEqual({ bytes: BYTES, modifiedAt: 1_800_000_000 });
  });

  test('that are not there fail as on a phone', () => {
    expect(() => files.read(`${USR}/a`)).toThrow(`no such file or directory, open '${USR}/a'`);
    expect(errnoOf(() => files.read(`${USR}/a`))).toBe(1300002);
    expect(errnoOf(() => files.remove(`${USR}/a`))).toBe(1300002);
    expect(errnoOf(() => files.write(`${USR}/folder/a`, BYTES))).toBe(1300002);
    expect(errnoOf(() => files.list(`${USR}/folder`))).toBe(1300002);
  });

  test("are written in the mini-program's own folder only", () => {
    expect(errnoOf(() => files.write('wxfile://tmp_a.jpg', BYTES))).toBe(1300013);
    expect(errnoOf(() => files.write('/pages/a.js', BYTES))).toBe(1300013);
  });

  test('that are temporary are gone after a restart, and saved ones are not', () => {
    const temporary = files.addTemporary(BYTES, 'jpg');
    const other = files.addTemporary(BYTES, 'jpg');
    expect(temporary).toMatch(/^wxfile:\/\/tmp_.+\.jpg$/);
    expect(temporary).not.toBe(other);
    const saved = files.save(other, undefined);
    expect(() => files.read(other)).toThrow('no such file');
    const restarted = new PhoneFiles(disk, () => 0);
    expect(() => restarted.read(temporary)).toThrow('no such file');
    expect(restarted.read(saved).bytes).toEqual(BYTES);
    expect(restarted.saved().map(([path]) => path)).toEqual([saved]);
  });

  test('stand in folders, which are listed one level deep', () => {
    files.addFolder(`${USR}/a/b`, true);
    files.write(`${USR}/a/1`, BYTES);
    files.write(`${USR}/a/b/2`, BYTES);
    expect(files.list(USR)).toEqual(['a']);
    expect(files.list(`${USR}/a`).sort()).toEqual(['1', 'b']);
    expect(errnoOf(() => files.addFolder(`${USR}/a`, false))).toBe(1301005);
    expect(errnoOf(() => files.addFolder(`${USR}/x/y`, false))).toBe(1300002);
  });

  test('keep a folder from going while they are in it', () => {
    files.addFolder(`${USR}/a`, false);
    files.write(`${USR}/a/1`, BYTES);
    expect(errnoOf(() => files.removeFolder(`${USR}/a`, false))).toBe(1300066);
    files.removeFolder(`${USR}/a`, true);
    expect(files.list(USR)).toEqual([]);
  });

  test('take 200 MB in all', () => {
    const half = new Uint8Array(100 * 1024 * 1024);
    files.write(`${USR}/1`, half);
    files.write(`${USR}/2`, half);
    expect(errnoOf(() => files.write(`${USR}/3`, BYTES))).toBe(1300202);
    files.write(`${USR}/2`, half);
  });
});
