import { StageTexts, Words } from './stage-texts';
import { CODE_TEXTS } from './verification-of-code';

/** The other way in, when the code cannot be what lets somebody in. */
const SHOW_CARD: Words = { zh: '现在请出示身份证。', en: 'For now, show your ID card.' };
const CHECK_CARD: Words = { zh: '请查验身份证。', en: 'Check the ID card instead.' };
const APPLY_AGAIN: Words = {
  zh: '请在小程序里重新申领；现在请出示身份证。',
  en: 'Apply again in the mini-program; for now, show your ID card.',
};

export const VERIFICATION_TEXTS: StageTexts<'verification'> = {
  ...CODE_TEXTS,
  CERTIFICATE_REVOKED: {
    citizen: { zh: '您的网证已被吊销。', en: 'Your certificate has been revoked.', next: APPLY_AGAIN },
    staff: { zh: '网证已吊销。', en: 'The certificate is revoked.', next: CHECK_CARD },
  },
  CERTIFICATE_SUSPENDED: {
    citizen: {
      zh: '您的网证处于挂失状态。',
      en: 'Your certificate is suspended.',
      next: {
        zh: '请在小程序里重新核验一次，即可解除；现在请出示身份证。',
        en: 'Do a face check in the mini-program to lift it; for now, show your ID card.',
      },
    },
    staff: { zh: '网证已挂失。', en: 'The certificate is suspended.', next: CHECK_CARD },
  },
  CERTIFICATE_EXPIRED: {
    citizen: { zh: '您的网证已经过期。', en: 'Your certificate has expired.', next: APPLY_AGAIN },
    staff: { zh: '网证已过期。', en: 'The certificate has expired.', next: CHECK_CARD },
  },
  CERTIFICATE_STATUS_UNKNOWN: {
    citizen: {
      zh: '暂时查不到这张网证的状态。',
      en: 'The state of this certificate is not known right now.',
      next: SHOW_CARD,
    },
    staff: {
      zh: '查不到网证状态，不能放行。',
      en: 'The certificate’s state is unknown; do not admit.',
      next: { zh: '请联网后扫新的码，或查验身份证。', en: 'Go online and scan a new code, or check the ID card.' },
    },
  },
  LEVEL_TOO_LOW: {
    citizen: {
      zh: '这里需要升级版网证。',
      en: 'An upgraded certificate is needed here.',
      next: {
        zh: '请先到可信终端升级；现在请出示身份证。',
        en: 'Upgrade at a trusted terminal first; for now, show your ID card.',
      },
    },
    staff: {
      zh: '网证等级不够，这里需要升级版。',
      en: 'The level is too low: an upgraded certificate is needed here.',
      next: CHECK_CARD,
    },
  },
  /** Said without a name, and to be said kindly. */
  HOLDER_IS_MINOR: {
    citizen: {
      zh: '未满 18 周岁，按规定不能进入网吧。',
      en: 'Under 18, the rules do not allow entry to an internet café.',
      next: { zh: '年满 18 周岁后，欢迎您再来。', en: 'Once you are 18, you are welcome.' },
    },
    staff: {
      zh: '未满 18 周岁，不得进入。',
      en: 'Under 18: no entry.',
      next: { zh: '请礼貌说明规定，不要追问身份。', en: 'Explain the rule kindly; do not ask who it is.' },
    },
  },
  OFFLINE_DATA_AGEING: {
    citizen: {
      zh: '门店的离线数据超过 1 天，还不能判定。',
      en: 'The venue’s offline data is over one day old; this cannot be decided yet.',
      next: {
        zh: '请等门店联网后再出示，或出示身份证。',
        en: 'Show a new code once the venue is online, or show your ID card.',
      },
    },
    staff: {
      zh: '离线数据超过 1 天，请复核。',
      en: 'The offline data is over one day old: check again.',
      next: { zh: '请联网刷新后扫新的码，或查验身份证。', en: 'Go online and scan a new code, or check the ID card.' },
    },
  },
  OFFLINE_DATA_TOO_OLD: {
    citizen: {
      zh: '门店的离线数据超过 3 天，无法核验。',
      en: 'The venue’s offline data is over three days old: nothing can be checked.',
      next: {
        zh: '请等门店联网后再出示，或出示身份证。',
        en: 'Show a new code once the venue is online, or show your ID card.',
      },
    },
    staff: {
      zh: '离线数据超过 3 天，不能核验。',
      en: 'The offline data is over three days old: nothing can be checked.',
      next: { zh: '请联网刷新后扫新的码，或查验身份证。', en: 'Go online and scan a new code, or check the ID card.' },
    },
  },
};
