import { StageTexts } from './stage-texts';

/** Staff never see these: they are told while the citizen types. */
const NOT_APPLIED = { zh: '对方还没有填好申请。', en: 'The application is not filled in yet.' };

export const IDENTITY_TEXTS: StageTexts<'identity'> = {
  ID_NUMBER_MALFORMED: {
    citizen: { zh: '身份证号码应为 18 位。', en: 'An ID number has 18 characters.' },
    staff: NOT_APPLIED,
    next: { zh: '请照身份证重新输入，末位可以是 X。', en: 'Type it again from the card; the last one may be an X.' },
  },
  ID_NUMBER_FIFTEEN_DIGITS: {
    citizen: { zh: '这是旧的 15 位号码，已经停用。', en: 'This is an old 15-digit number, no longer in use.' },
    staff: NOT_APPLIED,
    next: { zh: '请填第二代身份证上的 18 位号码。', en: 'Enter the 18-character number of a second-generation card.' },
  },
  ID_NUMBER_REGION_UNKNOWN: {
    citizen: { zh: '号码的前两位不对应任何省份。', en: 'The first two digits belong to no province.' },
    staff: NOT_APPLIED,
    next: { zh: '请核对号码的前两位。', en: 'Check the first two digits.' },
  },
  ID_NUMBER_DATE_INVALID: {
    citizen: { zh: '号码里的出生日期不存在。', en: 'The date of birth in the number does not exist.' },
    staff: NOT_APPLIED,
    next: { zh: '请核对第 7 到 14 位。', en: 'Check digits 7 to 14.' },
  },
  ID_NUMBER_CHECK_DIGIT_WRONG: {
    citizen: { zh: '号码有一位输错了。', en: 'One character of the number is mistyped.' },
    staff: NOT_APPLIED,
    next: { zh: '请照身份证逐位核对。', en: 'Compare it with the card, one by one.' },
  },
  NAME_INVALID: {
    citizen: { zh: '姓名请用汉字填写。', en: 'Please enter the name in Chinese characters.' },
    staff: NOT_APPLIED,
    next: {
      zh: '请与身份证上完全一致，少数民族姓名用“·”分隔。',
      en: 'Exactly as on the card; separate parts with “·”.',
    },
  },
  GUARDIAN_REQUIRED: {
    citizen: { zh: '未满 14 周岁，需要监护人申领。', en: 'Under 14, a guardian has to apply.' },
    staff: { zh: '未满 14 周岁，需要监护人申领。', en: 'Under 14, a guardian has to apply.' },
    next: { zh: '请监护人陪同到可信终端办理。', en: 'Come to a trusted terminal with the guardian.' },
  },
  CONSENT_OUTDATED: {
    citizen: { zh: '同意书的内容已经更新。', en: 'The words of the consent have changed.' },
    staff: NOT_APPLIED,
    next: { zh: '请重新阅读，再决定是否同意。', en: 'Please read it again and decide anew.' },
  },
};
