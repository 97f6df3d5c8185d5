import { StageTexts } from './stage-texts';

type ShowingCode = 'UNLOCK_FAILED' | 'ATTESTATIONS_EXPIRED' | 'COUNTER_UNKNOWN' | 'CLOCK_NOT_SYNCHRONISED';

/** Why the phone shows no code, or no longer, and does nothing else that asks who holds it. */
export const SHOWING_TEXTS: Pick<StageTexts<'phone'>, ShowingCode> = {
  UNLOCK_FAILED: {
    citizen: {
      zh: '解锁未通过，没有继续。',
      en: 'The phone was not unlocked, so nothing was done.',
      next: {
        zh: '请再试一次。仍不行：进店请出示身份证，复制或注销请换一部手机登录同一微信。',
        en: 'Try again. If it stays, show your ID card; copy or erase on another phone with this WeChat account.',
      },
    },
    staff: {
      zh: '对方没有解锁，还没有码。',
      en: 'The phone was not unlocked; there is no code yet.',
      next: { zh: '请对方再试一次；不行就查验身份证。', en: 'Let them try once more, or check the ID card.' },
    },
  },
  ATTESTATIONS_EXPIRED: {
    citizen: {
      zh: '手机超过 24 小时没有联网更新，暂时没有可用的码。',
      en: 'This phone was not updated for 24 hours, so it has no code to show.',
      next: { zh: '请联网打开一次，会自动更新。', en: 'Go online and open this page: it updates by itself.' },
    },
    staff: {
      zh: '对方的手机超过 24 小时没有更新，没有可用的码。',
      en: 'The phone was not updated for 24 hours and has no code to show.',
      next: { zh: '请对方联网更新；不行就查验身份证。', en: 'Let them go online to update, or check the ID card.' },
    },
  },
  COUNTER_UNKNOWN: {
    citizen: {
      zh: '现在无法确认这是哪家门店，没有回答。',
      en: 'It cannot be confirmed which venue this is, so nothing was answered.',
      next: {
        zh: '请联网再扫一次柜台的码，或出示身份证。',
        en: 'Go online and scan the counter’s code again, or show your ID card.',
      },
    },
    staff: {
      zh: '对方的手机无法确认本门店，没有回答。',
      en: 'Their phone could not confirm this venue, so it did not answer.',
      next: {
        zh: '请对方联网再扫；不行就查验身份证。',
        en: 'Let them go online and scan again, or check the ID card.',
      },
    },
  },
  CLOCK_NOT_SYNCHRONISED: {
    citizen: {
      zh: '还没有校准过时间，不能直接出示。',
      en: 'The time was never set by the service, so no code can be shown yet.',
      next: {
        zh: '请联网打开一次；没有网络就扫柜台的码来回答。',
        en: 'Go online once; without a network, scan the counter’s code and answer it.',
      },
    },
    staff: {
      zh: '还没有校准过时间，不能判定。',
      en: 'The time was never set by the service, so nothing can be decided.',
      next: {
        zh: '请联网一次再扫；着急就查验身份证。',
        en: 'Go online once and scan again; if it is urgent, check the ID card.',
      },
    },
  },
};
