import { StageTexts } from './stage-texts';

const REFRESH = { zh: '请对方打开网证，现场出示新的码。', en: 'Ask for a new code, shown now in the mini-program.' };
const ANSWER = { zh: '请对方扫描柜台上的小码。', en: 'Let the holder scan the counter’s small code.' };

export const VERIFICATION_TEXTS: StageTexts<'verification'> = {
  CODE_NOT_OURS: {
    citizen: { zh: '这不是网证的二维码。', en: 'This is not a code of ours.' },
    staff: { zh: '这不是网证的码。', en: 'This is not a code of ours.' },
    next: { zh: '请对方打开“网证”小程序出示。', en: 'Ask the holder to open the mini-program and show its code.' },
  },
  CODE_DAMAGED: {
    citizen: { zh: '二维码不完整。', en: 'The code is incomplete.' },
    staff: { zh: '码已损坏，读不全。', en: 'The code is damaged and cannot be read.' },
    next: { zh: '请调亮屏幕、擦净后再扫一次。', en: 'Brighten and wipe the screen, then scan again.' },
  },
  CODE_KEY_UNKNOWN: {
    citizen: { zh: '对方的设备还不认识这张网证的签发方。', en: 'The verifier does not know this issuer yet.' },
    staff: { zh: '签发方不在信任列表里。', en: 'The issuer is not on the trust list.' },
    next: { zh: '请连网更新核验数据后再扫。', en: 'Update the verification data online, then scan again.' },
  },
  CODE_FORGED: {
    citizen: { zh: '这个码没有有效的签名。', en: 'This code has no valid signature.' },
    staff: { zh: '签名无效，可能是伪造的码。', en: 'The signature is not valid: this may be a forgery.' },
    next: REFRESH,
  },
  CODE_EXPIRED: {
    citizen: { zh: '这个码已经过期。', en: 'This code has expired.' },
    staff: { zh: '码已过期。', en: 'The code has expired.' },
    next: { zh: '请连上网络，打开小程序换新码。', en: 'Go online and open the mini-program for a new code.' },
  },
  CODE_CLOCK_OFF: {
    citizen: { zh: '手机时间有偏差，请再确认一次。', en: 'The phone’s clock is off; one more step is needed.' },
    staff: { zh: '时间有偏差，暂不能判定。', en: 'The clocks differ; this cannot be decided yet.' },
    next: ANSWER,
  },
  CODE_STALE: {
    citizen: { zh: '这个码太旧了，可能是截图。', en: 'This code is too old; it may be a screenshot.' },
    staff: { zh: '码太旧，可能是截图。', en: 'The code is too old; it may be a screenshot.' },
    next: ANSWER,
  },
  CODE_FOR_ANOTHER: {
    citizen: { zh: '这个码是给另一处柜台的。', en: 'This code answers another counter.' },
    staff: { zh: '这个码是给别处的，不是回答本柜台的。', en: 'This code answers another counter, not this one.' },
    next: { zh: '请对方重新扫描本柜台的小码。', en: 'Let the holder scan this counter’s small code again.' },
  },
  CODE_ALREADY_SHOWN: {
    citizen: { zh: '这个码已经出示过。', en: 'This code has been shown already.' },
    staff: { zh: '这个码已经用过。', en: 'This code was used already.' },
    next: { zh: '请等码刷新后再扫。', en: 'Wait for the code to refresh, then scan again.' },
  },
  CERTIFICATE_REVOKED: {
    citizen: { zh: '您的网证已被吊销。', en: 'Your certificate has been revoked.' },
    staff: { zh: '网证已吊销。', en: 'The certificate is revoked.' },
    next: { zh: '请查验身份证；持证人可重新申领。', en: 'Check the ID card instead; the holder may apply again.' },
  },
  CERTIFICATE_SUSPENDED: {
    citizen: { zh: '您的网证处于挂失状态。', en: 'Your certificate is suspended.' },
    staff: { zh: '网证已挂失。', en: 'The certificate is suspended.' },
    next: {
      zh: '请查验身份证；持证人可在小程序里解除挂失。',
      en: 'Check the ID card instead; the holder can lift it in the mini-program.',
    },
  },
  CERTIFICATE_EXPIRED: {
    citizen: { zh: '您的网证已经过期。', en: 'Your certificate has expired.' },
    staff: { zh: '网证已过期。', en: 'The certificate has expired.' },
    next: { zh: '请查验身份证；持证人可重新申领。', en: 'Check the ID card instead; the holder may apply again.' },
  },
  CERTIFICATE_STATUS_UNKNOWN: {
    citizen: { zh: '暂时查不到这张网证的状态。', en: 'The state of the certificate is not known right now.' },
    staff: { zh: '查不到网证状态，不能放行。', en: 'The certificate’s state is unknown; do not admit.' },
    next: { zh: '请连网再扫一次，或查验身份证。', en: 'Go online and scan again, or check the ID card.' },
  },
  LEVEL_TOO_LOW: {
    citizen: { zh: '这里需要升级版网证。', en: 'An upgraded certificate is needed here.' },
    staff: { zh: '网证等级不够。', en: 'The certificate’s level is too low.' },
    next: { zh: '请到可信终端升级后再来。', en: 'Upgrade it at a trusted terminal first.' },
  },
  HOLDER_IS_MINOR: {
    citizen: { zh: '未满 18 周岁，按规定不能进入。', en: 'Under 18: the law does not allow entry.' },
    staff: { zh: '未满 18 周岁，不得进入。', en: 'Under 18: no entry.' },
    next: { zh: '请礼貌说明规定，不要追问身份。', en: 'Explain the rule kindly; do not ask who it is.' },
  },
  OFFLINE_DATA_AGEING: {
    citizen: { zh: '门店的离线数据超过一天。', en: 'The venue’s offline data is over a day old.' },
    staff: { zh: '离线数据超过一天，请复核。', en: 'The offline data is over a day old: check again.' },
    next: {
      zh: '请联网刷新后再扫，或请对方扫柜台码。',
      en: 'Go online and scan again, or ask them to scan the counter’s code.',
    },
  },
  OFFLINE_DATA_TOO_OLD: {
    citizen: { zh: '门店的离线数据太旧，无法核验。', en: 'The venue’s offline data is too old.' },
    staff: {
      zh: '离线数据超过三天，不能核验。',
      en: 'The offline data is over three days old: nothing can be checked.',
    },
    next: { zh: '请联网刷新核验数据后再扫。', en: 'Go online, refresh the verification data, then scan again.' },
  },
};
