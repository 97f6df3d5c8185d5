import { SHOWING_WORDS } from '../../services/wallet/showing-words';

/** The words of the page that is shown at the counter. */
export const CERTIFICATE_WORDS = {
  bar: { zh: '出示网证', en: 'Show my code' },
  locked: { zh: '解锁后出示', en: 'Unlock to show' },
  lockedWhat: { zh: '只有您本人能打开这张网证。', en: 'Only you can open this certificate.' },
  unlock: { zh: '解锁', en: 'Unlock' },
  code: {
    zh: '二维码在屏幕中间，请把屏幕朝向店员。每五秒更新。',
    en: 'The code is in the middle of the screen; turn the screen to the staff. It changes every five seconds.',
  },
  left: { zh: '张一次性凭证可用', en: 'one-time attestations left' },
  ...SHOWING_WORDS,
  offline: { zh: '没有网络也可以出示', en: 'Works without a network' },
  clockOff: { zh: '本机时间不准，已按网络时间校正。', en: 'This phone’s clock is off; the network’s time is used.' },
  clockUnknown: {
    zh: '还没有核对过时间。如果被要求复核，请扫柜台的码。',
    en: 'The time was never checked. If asked to check again, scan the counter’s code.',
  },
  captured: {
    zh: '截屏没有用：码每五秒更换，二十秒后失效。',
    en: 'A screenshot is useless: the code changes every five seconds and expires after twenty.',
  },
  answer: { zh: '扫柜台的码', en: 'Scan the counter’s code' },
  renew: { zh: '联网更新', en: 'Renew now' },
  renewing: { zh: '正在更新', en: 'Renewing' },
  lift: { zh: '解除挂失', en: 'Lift the suspension' },
  apply: { zh: '去申领', en: 'Apply' },
} as const;
