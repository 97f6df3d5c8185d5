import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runJourney } from '../../devtools/journey/journey';
import { Report } from '../../devtools/journey/report';

describe('the main job, with the real models, on the local cloud', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-journey-'));
  const report = new Report({ write() {}, begin: () => () => {} });

  beforeAll(() => runJourney(join(folder, 'data'), join(folder, 'out'), report));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every step ends as it should', () => {
    expect(report.steps.filter(({ isExpected }) => !isExpected)).toEqual([]);
    expect(report.steps.map(({ outcome }) => outcome)).toEqual([
      'challenged',
      'compared',
      'issued',
      'drawn',
      'accepted 张*',
      'rejected CODE_ALREADY_SHOWN',
      'rejected CODE_FORGED',
      'rejected CODE_STALE',
      'IDENTITY_NOT_CONFIRMED',
      expect.stringMatching(/_NOT_SEEN$/),
      'rejected HOLDER_IS_MINOR',
    ]);
  });

  test('no frame is left in the storage', () => {
    const storage = join(folder, 'data', 'storage');
    const left = existsSync(storage) ? readdirSync(storage, { recursive: true, withFileTypes: true }) : [];
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });

  test('no name and no number stands in a log or in the database', () => {
    const files = readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('authority'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('utf8'));
    expect(files.length).toBeGreaterThan(3);
    for (const canary of ['张演示', '李样例', '王模拟', '449999']) {
      expect(files.some((text) => text.includes(canary))).toBe(false);
    }
  });
});
