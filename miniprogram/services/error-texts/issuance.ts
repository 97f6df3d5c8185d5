import { NOT_FINISHED } from './not-finished';
import { StageTexts } from './stage-texts';

export const ISSUANCE_TEXTS: StageTexts<'issuance'> = {
  DEVICE_KEYS_REPEATED: {
    citizen: {
      zh: '手机准备的密钥有重复。',
      en: 'The phone prepared the same key twice.',
      next: { zh: '请重新打开小程序再试。', en: 'Open the mini-program again and retry.' },
    },
    staff: NOT_FINISHED,
  },
  BATCH_ALREADY_ISSUED: {
    citizen: {
      zh: '这次申请已经办成过，结果不在这里。',
      en: 'This request has already been granted, and the result is not here.',
      next: { zh: '请重新申领，原来的网证会被替换。', en: 'Apply again; the earlier certificate is then replaced.' },
    },
    staff: NOT_FINISHED,
  },
  CERTIFICATE_NOT_FOUND: {
    citizen: {
      zh: '没有找到您的网证。',
      en: 'Your certificate was not found.',
      next: {
        zh: '请重新打开小程序；仍找不到请重新申领。',
        en: 'Open the mini-program again; if it stays away, apply again.',
      },
    },
    staff: {
      zh: '没有找到这张网证。',
      en: 'This certificate was not found.',
      next: { zh: '请查验身份证。', en: 'Check the ID card instead.' },
    },
  },
  CERTIFICATE_SUPERSEDED: {
    citizen: {
      zh: '您后来又领过网证，这一张已被替换。',
      en: 'You were issued a newer certificate, which has replaced this one.',
      next: {
        zh: '请用最近领证的手机出示，或在这里重新申领。',
        en: 'Show the one on the phone that you used last, or apply again here.',
      },
    },
    staff: {
      zh: '这张网证已被新的替换。',
      en: 'A newer certificate has replaced this one.',
      next: { zh: '请对方用新领证的手机出示，或查验身份证。', en: 'Ask for the newer phone, or check the ID card.' },
    },
  },
  INSTALLATION_UNKNOWN: {
    citizen: {
      zh: '这部手机不是领取网证的那一部。',
      en: 'This is not the phone that the certificate was issued to.',
      next: {
        zh: '请在这部手机上重新申领，原来的会自动失效。',
        en: 'Apply again on this phone; the earlier certificate then ends.',
      },
    },
    staff: {
      zh: '这部手机不是领取网证的那一部。',
      en: 'This is not the phone that the certificate was issued to.',
      next: {
        zh: '请对方用领证的手机出示，或查验身份证。',
        en: 'Ask for the phone it was issued to, or check the ID card.',
      },
    },
  },
  REQUEST_TIME_WRONG: {
    citizen: {
      zh: '手机的时间不准。',
      en: 'The phone’s clock is off.',
      next: { zh: '请打开“自动设置时间”，再试一次。', en: 'Turn on automatic time, then try again.' },
    },
    staff: {
      zh: '对方手机的时间不准。',
      en: 'The clock of the phone is off.',
      next: { zh: '请对方打开“自动设置时间”再试。', en: 'Let them turn on automatic time and try again.' },
    },
  },
  EXPORTS_EXHAUSTED: {
    citizen: {
      zh: '24 小时内导出数据的次数已经用完。',
      en: 'The exports of 24 hours are used up.',
      next: { zh: '请过些时候再导出，您的数据都在。', en: 'Export again later; your data is all there.' },
    },
    staff: {
      zh: '导出数据的次数已经用完。',
      en: 'The exports of 24 hours are used up.',
      next: { zh: '请过些时候再试。', en: 'Try again later.' },
    },
  },
  RENEWALS_EXHAUSTED: {
    citizen: {
      zh: '24 小时内更新出示码的次数已经用完。',
      en: 'The renewals of 24 hours are used up.',
      next: {
        zh: '手机里还没出示过的码照常可用，过些时候再更新。',
        en: 'Codes on the phone that were not shown yet still work; renew later.',
      },
    },
    staff: {
      zh: '对方暂时不能再更新出示码。',
      en: 'New codes cannot be fetched for now.',
      next: {
        zh: '手机里已有的码可以照常扫；不行就查验身份证。',
        en: 'Scan what the phone still shows, or check the ID card.',
      },
    },
  },
};
