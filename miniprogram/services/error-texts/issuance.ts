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
};
