import { NOT_FINISHED } from './not-finished';
import { StageTexts } from './stage-texts';

export const IDENTITY_TEXTS: StageTexts<'identity'> = {
  ID_NUMBER_MALFORMED: {
    citizen: {
      zh: '身份证号码是 17 位数字，加一位数字或 X。',
      en: 'An ID number is 17 digits, then one more digit or an X.',
      next: { zh: '请照身份证重新输入。', en: 'Type it again from the card.' },
    },
    staff: NOT_FINISHED,
  },
  ID_NUMBER_FIFTEEN_DIGITS: {
    citizen: {
      zh: '这是旧的 15 位号码，已经停用。',
      en: 'This is an old 15-digit number, no longer in use.',
      next: {
        zh: '请填第二代身份证上的 18 位号码。',
        en: 'Enter the 18-character number of a second-generation card.',
      },
    },
    staff: NOT_FINISHED,
  },
  ID_NUMBER_REGION_UNKNOWN: {
    citizen: {
      zh: '号码的前两位不对应任何省份。',
      en: 'The first two digits belong to no province.',
      next: { zh: '请照身份证核对前两位。', en: 'Compare the first two digits with the card.' },
    },
    staff: NOT_FINISHED,
  },
  ID_NUMBER_DATE_INVALID: {
    citizen: {
      zh: '号码里的日期不可能是出生日期。',
      en: 'The date in the number cannot be a date of birth.',
      next: { zh: '请照身份证核对第 7 到 14 位。', en: 'Compare digits 7 to 14 with the card.' },
    },
    staff: NOT_FINISHED,
  },
  ID_NUMBER_CHECK_DIGIT_WRONG: {
    citizen: {
      zh: '号码有输错的地方。',
      en: 'Something in the number is mistyped.',
      next: { zh: '请照身份证逐位核对。', en: 'Compare it with the card, one by one.' },
    },
    staff: NOT_FINISHED,
  },
  NAME_INVALID: {
    citizen: {
      zh: '姓名应为 2 到 50 个汉字。',
      en: 'A name is 2 to 50 Chinese characters.',
      next: {
        zh: '请与身份证上完全一致，名字各部分之间用“·”分隔。',
        en: 'Write it exactly as on the card; separate the parts of a name with “·”.',
      },
    },
    staff: NOT_FINISHED,
  },
  GUARDIAN_REQUIRED: {
    citizen: {
      zh: '未满 14 周岁，需要监护人申领。',
      en: 'Under 14, a guardian has to apply.',
      next: { zh: '请和监护人一起到可信终端办理。', en: 'Go to a trusted terminal together with a guardian.' },
    },
    staff: NOT_FINISHED,
  },
  CONSENT_OUTDATED: {
    citizen: {
      zh: '同意书的内容已经更新。',
      en: 'The words of the consent have changed.',
      next: { zh: '请重新阅读，再决定是否同意。', en: 'Please read it again and decide anew.' },
    },
    staff: NOT_FINISHED,
  },
};
