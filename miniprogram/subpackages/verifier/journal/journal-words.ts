/** The words of the shift's journal. */
export const JOURNAL_WORDS = {
  bar: { zh: '本班记录', en: 'Journal' },
  title: { zh: '本班记录', en: 'Journal of the shift' },
  none: { zh: '还没有核验。', en: 'Nothing verified yet.' },
  noNames: { zh: '只有时间和结果，没有姓名。', en: 'Times and outcomes only, no names.' },
  accepted: { zh: '放行', en: 'Admit' },
  rejected: { zh: '拒绝', en: 'Refuse' },
  undecided: { zh: '请复核', en: 'Check again' },
  offline: { zh: '离线', en: 'offline' },
  conflict: { zh: '联网后结果不同', en: 'decided otherwise online' },
  queued: { zh: '条待同步', en: 'to be sent' },
  sync: { zh: '立即同步', en: 'Send now' },
} as const;
