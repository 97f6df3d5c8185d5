import { StageTexts } from './stage-texts';

export const REQUEST_TEXTS: StageTexts<'request'> = {
  REQUEST_INVALID: {
    citizen: { zh: '这一步没有办成。', en: 'This step did not go through.' },
    staff: { zh: '请求不完整，没有核验。', en: 'The request was incomplete; nothing was checked.' },
    next: { zh: '请更新小程序后再试。', en: 'Update the mini-program, then try again.' },
  },
  CALLER_UNKNOWN: {
    citizen: { zh: '没有取得您的微信身份。', en: 'Your WeChat identity could not be read.' },
    staff: { zh: '没有取得您的微信身份。', en: 'Your WeChat identity could not be read.' },
    next: { zh: '请在微信里重新打开小程序。', en: 'Open the mini-program again inside WeChat.' },
  },
  CALL_REFUSED: {
    citizen: { zh: '这项操作不能这样进行。', en: 'This cannot be done in this way.' },
    staff: { zh: '这项操作不能这样进行。', en: 'This cannot be done in this way.' },
    next: { zh: '请回到首页重新开始。', en: 'Go back to the first page and start again.' },
  },
  SERVICE_UNAVAILABLE: {
    citizen: { zh: '服务暂时连不上。', en: 'The service cannot be reached right now.' },
    staff: { zh: '服务暂时连不上，没有核验。', en: 'The service cannot be reached; nothing was checked.' },
    next: { zh: '请检查网络，稍后再试。', en: 'Check the network and try again shortly.' },
  },
  STILL_PROCESSING: {
    citizen: { zh: '正在办理，还没有结果。', en: 'Still in progress; there is no result yet.' },
    staff: { zh: '正在办理，还没有结果。', en: 'Still in progress; there is no result yet.' },
    next: { zh: '请等几秒，不必重新填写。', en: 'Wait a few seconds; nothing needs to be entered again.' },
  },
  INTERNAL_ERROR: {
    citizen: { zh: '我们这边出了问题，与您无关。', en: 'Something went wrong on our side, not yours.' },
    staff: { zh: '系统出了问题，没有核验。', en: 'The system failed; nothing was checked.' },
    next: { zh: '请稍后再试；多次如此请联系客服。', en: 'Try again later; if it keeps happening, contact support.' },
  },
};
