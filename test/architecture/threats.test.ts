import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, sourceFiles } from './source-files';

interface Threat {
  readonly id: number;
  readonly threat: string;
  readonly control: string;
  readonly tests: readonly string[];
  readonly residual: string;
}

const threats: readonly Threat[] = JSON.parse(readFileSync(join(ROOT, 'threats.json'), 'utf8'));
const tests = sourceFiles('test', '.test.ts').map(({ text }) => text.replace(/\\'/g, "'"));

describe('every threat', () => {
  test('stands once, with a control', () => {
    expect(new Set(threats.map(({ id }) => id)).size).toBe(threats.length);
    expect(threats.filter(({ threat, control }) => threat === '' || control === '')).toEqual([]);
  });

  test.each(threats)('$id $threat: has tests, and they exist', ({ tests: names }) => {
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !tests.some((text) => text.includes(name)))).toEqual([]);
  });

  test('that a comment in the code names stands here', () => {
    const code = [...sourceFiles('miniprogram'), ...sourceFiles('cloudfunctions')].map(({ text }) => text).join('\n');
    const named = Array.from(code.matchAll(/THREATS (\d+)/g), ([, id]) => Number(id));
    expect(named.filter((id) => !threats.some((threat) => threat.id === id))).toEqual([]);
  });
});
