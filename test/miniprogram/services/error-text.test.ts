import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#core/clock';
import { ERROR_CODES, type ErrorCode } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { ERROR_TEXT } from '../../../miniprogram/services/error-text';
import type { Advice, Words } from '../../../miniprogram/services/error-texts/stage-texts';

const CODES = Object.values(ERROR_CODES).flat();
const READERS = ['citizen', 'staff'] as const;

/** A sentence on a phone at arm's length. */
const LONGEST_CHINESE = 60;
const LONGEST_ENGLISH = 120;

/** What nobody may read on any screen (PRODUCT: Never). */
const FORBIDDEN = /\bAI\b|人工智能|相似度|得分|分数|评分|阈值|score|similarity|threshold/i;

/** Words that would tell a wrong name, a wrong number, no such person and another's face apart. */
const TELLING =
  /姓名|号码|不存在|查无|没有此人|人脸|面部|相片|底照|不一致|不符|\bname|number|no such|exist|face|differ/i;

/** Whoever checks cards, admits, and speaks of the holder as of somebody else, is staff. */
const STAFF_ONLY =
  /对方|持证人|查验|放行|请店长|请告诉店长|追问|\bcheck (the|their) ID card|\bthe holder\b|\bthey\b|\btheir\b|\bthem\b|\badmit\b/i;

/** Whoever has a face before the camera, a certificate and an ID card of their own is a citizen. */
const CITIZEN_ONLY =
  /您的(网证|身份证|身份没|身份能)|把脸|正对镜头|店员|\byour (certificate|face|ID card)\b|\bthe staff\b/i;

/** Numbers in the texts that are a policy's. */
const FIGURES: readonly (readonly [ErrorCode, number, string, string])[] = [
  ['CHALLENGE_EXPIRED', POLICIES.challenge.lifetime, '90 秒', '90 seconds'],
  ['CHALLENGES_EXHAUSTED', POLICIES.challenges.most, '5 次', 'five checks'],
  ['ID_NUMBERS_EXHAUSTED', POLICIES.idNumbers.most, '2 个', 'two'],
  ['EVIDENCE_EXPIRED', POLICIES.evidence.lifetime / HOUR, '1 小时', 'one hour'],
  ['SCANS_EXHAUSTED', POLICIES.scans.window / MINUTE, '1 分钟', 'one minute'],
  ['SCAN_TIME_WRONG', POLICIES.offline.usable / DAY, '3 天', 'three days'],
  ['OFFLINE_DATA_AGEING', POLICIES.offline.fresh / DAY, '1 天', 'one day'],
  ['OFFLINE_DATA_TOO_OLD', POLICIES.offline.usable / DAY, '3 天', 'three days'],
  ['ATTESTATIONS_EXPIRED', POLICIES.attestation.lifetime / HOUR, '24 小时', '24 hours'],
];
const NUMERALS: readonly string[] = ['', 'one', 'two', 'three', 'four', 'five'];

describe('error texts', () => {
  test('exist for every code and for nothing else', () => {
    expect(Object.keys(ERROR_TEXT).sort()).toEqual([...CODES].sort());
  });

  test.each(CODES)('%s tells citizen and staff what happened and what to do, in both languages', (code) => {
    for (const words of wordsOf(code)) {
      expect(words.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(words.en).toMatch(/^[A-Z“].*[.]$/);
      expect(Array.from(words.zh).length).toBeLessThanOrEqual(LONGEST_CHINESE);
      expect(words.en.length).toBeLessThanOrEqual(LONGEST_ENGLISH);
      expect(words.zh + words.en).not.toMatch(FORBIDDEN);
    }
  });

  test.each(CODES)('%s mixes up no two readers', (code) => {
    const { citizen, staff } = ERROR_TEXT[code];
    expect(textOf(citizen)).not.toMatch(STAFF_ONLY);
    expect(textOf(staff)).not.toMatch(CITIZEN_ONLY);
  });

  test('IDENTITY_NOT_CONFIRMED tells none of its four causes', () => {
    for (const { zh, en } of wordsOf('IDENTITY_NOT_CONFIRMED')) expect(zh + en).not.toMatch(TELLING);
  });

  test('AUTHORITY_UNREACHABLE does not promise that the check costs nothing', () => {
    for (const { zh, en } of wordsOf('AUTHORITY_UNREACHABLE')) expect(zh + en).not.toMatch(/不计|not count/);
  });

  test('ID_NUMBER_MALFORMED says more than how many characters: eighteen wrong ones are malformed too', () => {
    expect(ERROR_TEXT.ID_NUMBER_MALFORMED.citizen.zh).toMatch(/17 位数字.*X/);
    expect(ERROR_TEXT.ID_NUMBER_MALFORMED.citizen.en).toMatch(/17 digits.*X/);
  });

  test('NAME_INVALID speaks of the length too', () => {
    expect(ERROR_TEXT.NAME_INVALID.citizen.zh).toMatch(/2 到 50 个/);
    expect(ERROR_TEXT.NAME_INVALID.citizen.en).toMatch(/2 to 50/);
  });

  test.each(FIGURES)('%s names the policy’s number', (code, figure, zh, en) => {
    const text = wordsOf(code).map((words) => words.zh + words.en);
    expect(text.join()).toContain(zh);
    expect(text.join()).toContain(en);
    expect(zh).toContain(String(figure));
    expect(en).toContain(NUMERALS[figure] ?? String(figure));
  });

  test('no text shows a code or a placeholder', () => {
    for (const { zh, en } of CODES.flatMap(wordsOf)) expect(zh + en).not.toMatch(/[A-Z]{2,}_|undefined|\{|\}/);
  });
});

function wordsOf(code: ErrorCode): readonly Words[] {
  return READERS.flatMap((reader) => [ERROR_TEXT[code][reader], ERROR_TEXT[code][reader].next]);
}

function textOf({ zh, en, next }: Advice): string {
  return [zh, en, next.zh, next.en].join(' ');
}
