/** The words of the last step. */
export const OUTCOME_WORDS = {
  bar: { zh: '申领结果', en: 'Outcome' },
  working: { zh: '正在签发', en: 'Issuing' },
  patience: { zh: '关掉也没关系，下次会从这里继续。', en: 'You may close this; it goes on from here next time.' },
  issued: { zh: '网证已签发', en: 'Your certificate is here' },
  issuedWhat: {
    zh: '照片已删除。网证保存在本机，没有网络也能出示一天。',
    en: 'The pictures are deleted. The certificate is on this phone and can be shown for a day without a network.',
  },
  lifting: { zh: '正在解除挂失', en: 'Lifting the suspension' },
  lifted: { zh: '挂失已解除', en: 'The suspension is lifted' },
  liftedWhat: {
    zh: '照片已删除。您的网证又可以出示了。',
    en: 'The pictures are deleted. Your certificate can be shown again.',
  },
  show: { zh: '出示网证', en: 'Show my code' },
  again: { zh: '再试一次', en: 'Try again' },
  correct: { zh: '核对信息', en: 'Check my details' },
  consent: { zh: '重新阅读同意书', en: 'Read the consent again' },
  goOn: { zh: '继续', en: 'Go on' },
  toHome: { zh: '回到首页', en: 'Back to the start' },
  terminal: {
    zh: '另一种办法：可信终端，由工作人员当面核对（尚未开放）。',
    en: 'The other way: a trusted terminal, in person (not open yet).',
  },
} as const;
