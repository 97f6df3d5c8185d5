/** The words of the counter. */
export const SCAN_WORDS = {
  bar: { zh: '核验', en: 'Verify' },
  ready: { zh: '请出示网证', en: 'Ready to scan' },
  judging: { zh: '正在核验', en: 'Verifying' },
  show: { zh: '出示柜台的码', en: 'Show the counter’s code' },
  scan: { zh: '扫码', en: 'Scan' },
  next: { zh: '下一位', en: 'Next person' },
  conflicts: { zh: '条离线结果与联网不同，请看记录', en: 'offline verdicts were decided otherwise; see the journal' },
  journal: { zh: '本班记录', en: 'Journal of the shift' },
  ask: { zh: '请客人点“扫柜台的码”，扫这里', en: 'Ask the guest to tap “Scan the counter’s code” and scan this' },
  askCode: { zh: '柜台的码，请让客人扫描', en: 'The counter’s code, for the guest to scan' },
  scanAnswer: { zh: '扫客人的回答', en: 'Scan the answer' },
  giveUp: { zh: '不再等', en: 'Stop waiting' },
} as const;
