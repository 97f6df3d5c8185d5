/** The words of the counter. */
export const SCAN_WORDS = {
  ready: { zh: '请出示网证', en: 'Ready to scan' },
  scan: { zh: '扫码', en: 'Scan' },
  next: { zh: '下一位', en: 'Next person' },
  online: { zh: '联网核验', en: 'Online' },
  offline: { zh: '离线核验', en: 'Offline' },
  age: { zh: '数据更新于', en: 'Data from' },
  ago: { zh: '前', en: 'ago' },
  queued: { zh: '条待同步', en: 'to be sent' },
  conflicts: { zh: '条与联网结果不同，请看记录', en: 'decided otherwise online; see the journal' },
  journal: { zh: '本班记录', en: 'Journal of the shift' },
  ask: { zh: '请客人在“出示网证”里点“扫柜台的码”', en: 'Ask the guest to tap “Scan the counter’s code”' },
  askCode: { zh: '柜台的码，请让客人扫描', en: 'The counter’s code, for the guest to scan' },
  scanAnswer: { zh: '扫客人的回答', en: 'Scan the answer' },
} as const;
