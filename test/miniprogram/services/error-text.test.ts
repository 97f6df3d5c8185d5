import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '#core/errors';
import { ERROR_TEXT } from '../../../miniprogram/services/error-text';
import type { Words } from '../../../miniprogram/services/error-texts/stage-texts';

const CODES = Object.values(ERROR_CODES).flat();

/** A sentence on a phone at arm's length. */
const LONGEST_CHINESE = 60;

/** What nobody may read on any screen (PRODUCT: Never). */
const FORBIDDEN = /\bAI\b|人工智能|相似度|得分|分数|评分|阈值|score|similarity|threshold/i;

/** Words that would tell a wrong name, a wrong number, no such person and another's face apart. */
const TELLING =
  /姓名|号码|不存在|查无|没有此人|人脸|面部|相片|底照|不一致|不符|\bname|number|no such|exist|face|differ/i;

describe('error texts', () => {
  test('exist for every code and for nothing else', () => {
    expect(Object.keys(ERROR_TEXT).sort()).toEqual([...CODES].sort());
  });

  test.each(CODES)('%s has words for citizen, staff and next step in both languages', (code) => {
    for (const words of wordsOf(code)) {
      expect(words.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(words.en).toMatch(/^[A-Z“].*[.]$/);
      expect(Array.from(words.zh).length).toBeLessThanOrEqual(LONGEST_CHINESE);
      expect(words.zh + words.en).not.toMatch(FORBIDDEN);
    }
  });

  test('IDENTITY_NOT_CONFIRMED tells none of its four causes', () => {
    for (const { zh, en } of wordsOf('IDENTITY_NOT_CONFIRMED')) expect(zh + en).not.toMatch(TELLING);
  });

  test('no text shows a code or a placeholder', () => {
    for (const { zh, en } of CODES.flatMap(wordsOf)) expect(zh + en).not.toMatch(/[A-Z]{2,}_|undefined|\{|\}/);
  });
});

function wordsOf(code: (typeof CODES)[number]): readonly Words[] {
  const { citizen, staff, next } = ERROR_TEXT[code];
  return [citizen, staff, next];
}
