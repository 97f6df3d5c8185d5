/** The words of the settings. */
export const SETTINGS_WORDS = {
  bar: { zh: '设置', en: 'Settings' },
  screen: { zh: '显示', en: 'Display' },
  elder: { zh: '长辈模式', en: 'Larger, simpler, spoken' },
  language: { zh: '语言 Language', en: 'Language 语言' },
  otherLanguage: { zh: 'English', en: '中文' },
  data: { zh: '我的数据', en: 'My data' },
  export: { zh: '查看与导出', en: 'See and export' },
  suspend: { zh: '挂失网证', en: 'Suspend my certificate' },
  suspendWhat: {
    zh: '立即生效：任何人都不能再用它进门。解除需要重新核验本人。',
    en: 'At once nobody can enter with it any more. Lifting it takes a new face check.',
  },
  suspended: {
    zh: '已挂失。要解除，请到“查看与导出”重新核验本人。',
    en: 'Suspended. To lift it, go to “See and export” for a new face check.',
  },
  withdraw: { zh: '撤回面部比对同意', en: 'Withdraw the face consent' },
  withdrawWhat: {
    zh: '未完成的申领会停止。已签发的网证继续有效，可另行挂失或删除。',
    en: 'Applications under way stop. A certificate already issued stays valid; it can be suspended or erased.',
  },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  erase: { zh: '删除全部', en: 'Erase everything' },
  eraseWhat: {
    zh: '网证作废，姓名、号码、使用记录和本机数据全部删除，不能恢复。',
    en: 'The certificate ends; name, number, usage and everything on this phone are deleted for good.',
  },
  erased: { zh: '已全部删除', en: 'Everything is erased' },
  about: { zh: '关于', en: 'About' },
  cancel: { zh: '取消', en: 'Cancel' },
} as const;
