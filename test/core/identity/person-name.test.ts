import { describe, expect, test } from 'vitest';
import { encodeUtf8 } from '#core/bytes/utf8';
import { maskPersonName, normalizePersonName } from '#core/identity/person-name';
import { codeOf } from '../../support/code-of';

describe('a name', () => {
  test.each([
    ['张三', '张三'],
    [' 张 三\n', '张三'],
    ['张　三', '张三'],
    ['阿依古丽·买买提', '阿依古丽·买买提'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽．买买提', '阿依古丽·买买提'],
    ['阿依古丽.买买提', '阿依古丽·买买提'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['阿·依·古', '阿·依·古'],
    ['𠮷田', '𠮷田'],
    ['李〇', '李〇'],
    ['龖㐂', '龖㐂'],
    ['海\ufa45', '海海'],
  ])('%j has the one spelling %j', (typed, name) => {
    expect(normalizePersonName(typed)).toBe(name);
    expect(normalizePersonName(name)).toBe(name);
  });

  test.each(['张', '', ' ', '·', '张·', '·张三', '张··三', 'Zhang San', '张3', '张\u200b三', '张三<b>', '张$gt'])(
    '%j is refused',
    (typed) => {
      expect(codeOf(() => normalizePersonName(typed))).toBe('NAME_INVALID');
    },
  );

  test('may have 50 characters and no more', () => {
    expect(normalizePersonName('张'.repeat(50))).toHaveLength(50);
    expect(codeOf(() => normalizePersonName('张'.repeat(51)))).toBe('NAME_INVALID');
  });

  test.each([
    ['张三', '张*'],
    ['𠮷田一郎', '𠮷*'],
    ['阿依古丽·买买提', '阿*'],
  ])('%s is masked as %s, in at most 5 bytes', (name, masked) => {
    expect(maskPersonName(name)).toBe(masked);
    expect(encodeUtf8(masked).length).toBeLessThanOrEqual(5);
  });
});
