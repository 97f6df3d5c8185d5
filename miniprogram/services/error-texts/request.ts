import { StageTexts, toBoth, Words } from './stage-texts';

/** A scan of which nobody heard the outcome may have been counted: its code would then come up as used. */
const NEW_CODE: Words = {
  zh: '请检查网络，让对方出示新码再扫；着急就查验身份证。',
  en: 'Check the network and scan a new code; if it is urgent, check the ID card.',
};

export const REQUEST_TEXTS: StageTexts<'request'> = {
  REQUEST_INVALID: {
    citizen: {
      zh: '这一步没有办成。',
      en: 'This step did not go through.',
      next: { zh: '请更新小程序，再从首页试一次。', en: 'Update the mini-program and try again from the first page.' },
    },
    staff: {
      zh: '请求不完整，没有核验。',
      en: 'The request was incomplete; nothing was checked.',
      next: {
        zh: '请更新小程序后再扫；着急就查验身份证。',
        en: 'Update the mini-program and scan again, or check the ID card.',
      },
    },
  },
  CALLER_UNKNOWN: toBoth({
    zh: '没有取得您的微信身份。',
    en: 'Your WeChat identity could not be read.',
    next: { zh: '请在微信里重新打开小程序。', en: 'Open the mini-program again inside WeChat.' },
  }),
  CALL_REFUSED: toBoth({
    zh: '这项操作不能这样进行。',
    en: 'This cannot be done in this way.',
    next: { zh: '请回到首页重新开始。', en: 'Go back to the first page and start again.' },
  }),
  SERVICE_UNAVAILABLE: {
    citizen: {
      zh: '服务暂时连不上。',
      en: 'The service cannot be reached right now.',
      next: { zh: '请检查网络，稍后再试。', en: 'Check the network and try again shortly.' },
    },
    staff: {
      zh: '服务暂时连不上，没有结果。',
      en: 'The service cannot be reached; there is no result.',
      next: NEW_CODE,
    },
  },
  STILL_PROCESSING: {
    citizen: {
      zh: '正在办理，还没有结果。',
      en: 'Still in progress; there is no result yet.',
      next: { zh: '请等几秒，不必重新填写。', en: 'Wait a few seconds; nothing needs to be entered again.' },
    },
    staff: {
      zh: '正在核验，还没有结果。',
      en: 'Still in progress; there is no result yet.',
      next: {
        zh: '请等几秒；没有结果就让对方出示新码再扫。',
        en: 'Wait a few seconds; with no result, scan a new code.',
      },
    },
  },
  INTERNAL_ERROR: {
    citizen: {
      zh: '我们这边出了问题，与您无关。',
      en: 'Something went wrong on our side, not yours.',
      next: { zh: '请稍后再试；多次如此请联系客服。', en: 'Try again later; if it keeps happening, contact support.' },
    },
    staff: { zh: '系统出了问题，没有结果。', en: 'The system failed; there is no result.', next: NEW_CODE },
  },
};
