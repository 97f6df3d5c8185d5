/** The words of the first step. */
export const IDENTITY_WORDS = {
  bar: { zh: '申领网证', en: 'Apply' },
  title: { zh: '您的信息', en: 'Your details' },
  lead: { zh: '与身份证上完全一致。', en: 'Exactly as on your ID card.' },
  name: { zh: '姓名', en: 'Name' },
  namePlaceholder: { zh: '例如 古丽娜·买买提', en: 'As on the card, in Chinese characters' },
  number: { zh: '身份证号码', en: 'ID number' },
  numberPlaceholder: { zh: '18 位', en: '18 characters' },
  next: { zh: '下一步', en: 'Next' },
  limits: {
    zh: '仅凭姓名和号码不能证明身份，所以下一步要核验本人。它们只用于这次申领，在本机加密保存到申领结束。',
    en: 'A typed name and number prove nothing, so the next step checks that it is you. They serve this application only and stay encrypted on this phone until it ends.',
  },
} as const;
