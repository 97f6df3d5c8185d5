import { StageTexts } from './stage-texts';

export const ISSUANCE_TEXTS: StageTexts<'issuance'> = {
  DEVICE_KEYS_REPEATED: {
    citizen: { zh: '手机准备的密钥有重复。', en: 'The phone prepared the same key twice.' },
    staff: { zh: '对方的网证还没有签发。', en: 'The certificate is not issued yet.' },
    next: { zh: '请重新打开小程序再试。', en: 'Open the mini-program again and retry.' },
  },
  BATCH_ALREADY_ISSUED: {
    citizen: { zh: '网证已经签发到另一次操作。', en: 'The certificate was issued to another attempt.' },
    staff: { zh: '这次申领的网证已经签发过。', en: 'This enrolment already has its certificate.' },
    next: { zh: '请重新申领，原来的会被替换。', en: 'Apply again; the earlier one will be replaced.' },
  },
  CERTIFICATE_NOT_FOUND: {
    citizen: { zh: '没有找到您的网证。', en: 'Your certificate was not found.' },
    staff: { zh: '没有找到这张网证。', en: 'This certificate was not found.' },
    next: { zh: '请重新打开小程序，或重新申领。', en: 'Open the mini-program again, or apply again.' },
  },
  CERTIFICATE_SUPERSEDED: {
    citizen: { zh: '网证已经换到另一部手机。', en: 'Your certificate has moved to another phone.' },
    staff: { zh: '这张网证已被新的替换。', en: 'A newer certificate has replaced this one.' },
    next: { zh: '请用新手机出示，或在这里重新申领。', en: 'Show it on the newer phone, or apply again here.' },
  },
  INSTALLATION_UNKNOWN: {
    citizen: { zh: '这部手机不是领取网证的那一部。', en: 'This is not the phone that the certificate was issued to.' },
    staff: { zh: '对方需要在这部手机上重新申领。', en: 'They need to apply again on this phone.' },
    next: {
      zh: '请在这部手机上重新申领，旧的会自动失效。',
      en: 'Apply again on this phone; the earlier one then ends.',
    },
  },
  REQUEST_TIME_WRONG: {
    citizen: { zh: '手机的时间不准。', en: 'The phone’s clock is off.' },
    staff: { zh: '对方手机的时间不准。', en: 'The clock of their phone is off.' },
    next: { zh: '请打开“自动设置时间”，再试一次。', en: 'Turn on automatic time, then try again.' },
  },
  RENEWALS_EXHAUSTED: {
    citizen: { zh: '今天更新出示码的次数已经用完。', en: 'Today’s renewals are used up.' },
    staff: { zh: '对方今天不能再更新出示码。', en: 'They cannot renew their codes any more today.' },
    next: {
      zh: '手机里现有的码还能用，明天会自动更新。',
      en: 'The codes on the phone still work; more come tomorrow.',
    },
  },
};
