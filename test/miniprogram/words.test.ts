import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  FRAMING_HINTS,
  INSTRUCTIONS,
  LIVENESS_WORDS,
} from '../../miniprogram/subpackages/enrolment/liveness/liveness-words';
import { ROOT, sourceFiles, withoutComments } from '../architecture/source-files';

interface Words {
  readonly zh: string;
  readonly en: string;
}
type Table = Readonly<Record<string, Words>>;

const files = sourceFiles('miniprogram', '-words.ts').map(({ path }) => path);

/** Every table of words, by its file and name. */
const tables: readonly (readonly [string, Table])[] = (
  await Promise.all(
    files.map(async (path) => {
      const found: Readonly<Record<string, Table>> = await import(/* @vite-ignore */ join(ROOT, path));
      return Object.entries(found).map(([name, table]) => [`${path} ${name}`, table] as const);
    }),
  )
).flat();

/** What nobody may read on any screen (PRODUCT: Never). */
const FORBIDDEN = /\bAI\b|人工智能|相似度|得分|分数|评分|阈值|\bscore|similarity|threshold/i;

/** What is called the same in every language. */
const NAMES = /网证(CTID)?|语言|^中文$/g;

const HAN = /\p{Script=Han}/gu;

/** LOOK: an instruction is read at a glance, an arm away. */
const LONGEST_INSTRUCTION = 8;

describe('words on screens', () => {
  test('stand in tables that were found', () => {
    expect(tables.length).toBeGreaterThanOrEqual(files.length);
    expect(files.length).toBeGreaterThan(10);
  });

  test.each(tables)('%s has every word in both languages', (_, table) => {
    for (const [key, words] of Object.entries(table)) {
      expect(Object.keys(words).sort(), key).toEqual(['en', 'zh']);
      expect(words.zh.trim(), key).not.toBe('');
      expect(words.en.trim(), key).not.toBe('');
      expect(words.en.replace(NAMES, '').match(HAN), `${key} in English`).toBeNull();
      expect(words.zh + words.en, key).not.toMatch(/undefined|\{|\}|TODO|[A-Z]{2,}_/);
    }
  });

  test.each(tables)('%s speaks of no score', (_, table) => {
    for (const { zh, en } of Object.values(table)) expect(zh + en).not.toMatch(FORBIDDEN);
  });

  test.each(Object.entries({ ...INSTRUCTIONS, ...FRAMING_HINTS, ready: LIVENESS_WORDS.ready }))(
    'the instruction %s has eight Chinese characters at most',
    (_, { zh }) => {
      expect(zh.match(HAN)?.length).toBeLessThanOrEqual(LONGEST_INSTRUCTION);
    },
  );

  test.each(['zh', 'en'])('that tell what to do before the camera are recorded (%s)', (language) => {
    const prompts = [...Object.keys(INSTRUCTIONS), ...Object.keys(FRAMING_HINTS).map((hint) => `framing/${hint}`)];
    const fileOf = (prompt: string) => join(ROOT, 'miniprogram/subpackages/enrolment/voice', language, `${prompt}.mp3`);
    expect(prompts.filter((prompt) => !existsSync(fileOf(prompt)))).toEqual([]);
  });
});

const app = JSON.parse(readFileSync(join(ROOT, 'miniprogram/app.json'), 'utf8'));
const pages: readonly string[] = [
  ...app.pages,
  ...app.subPackages.flatMap(({ root, pages: own }: { root: string; pages: string[] }) =>
    own.map((page) => `${root}/${page}`),
  ),
];

describe.each(pages)('the page %s', (page) => {
  const read = (ending: string) => readFileSync(join(ROOT, 'miniprogram', `${page}${ending}`), 'utf8');
  const template = read('.wxml');
  const tableOfPage = Object.assign(
    {},
    ...tables.filter(([name]) => name.startsWith(dirname(`miniprogram/${page}`))).map(([, table]) => table),
  );

  test('has a title before any script runs, which is what its bar says in Chinese', () => {
    const { navigationBarTitleText } = JSON.parse(read('.json'));
    expect(navigationBarTitleText).toMatch(/\p{Script=Han}/u);
    expect(tableOfPage.bar.zh).toBe(navigationBarTitleText);
  });

  test('shows no word that is missing in its table', () => {
    const shown = [...template.matchAll(/\bwords\.(\w+)/g)].map(([, key = '']) => key);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((key) => tableOfPage[key] === undefined)).toEqual([]);
  });

  test('has no Chinese of its own: what is read comes from its table', () => {
    expect(template.replace(/<!--.*?-->/gs, '').match(/[^{}'"<>]*\p{Script=Han}[^{}'"<>]*/gu) ?? []).toEqual([]);
  });

  test('has no place for a score', () => {
    expect(template + withoutComments(read('.ts'))).not.toMatch(/score|similarity|threshold/i);
  });
});

test('no answer of the cloud holds a score that a page could show', () => {
  const answers = readFileSync(join(ROOT, 'miniprogram/core/contract/answers.ts'), 'utf8');
  expect(withoutComments(answers)).not.toMatch(/score|similarity|threshold/i);
});
