import { StageTexts } from './stage-texts';

export const COMPARISON_TEXTS: StageTexts<'comparison'> = {
  /** One text for four causes: whoever tries names, numbers or faces learns nothing from it (THREATS 6). */
  IDENTITY_NOT_CONFIRMED: {
    citizen: { zh: '这次没能确认您的身份。', en: 'Your identity could not be confirmed this time.' },
    staff: { zh: '对方的身份没能确认。', en: 'The identity could not be confirmed.' },
    next: {
      zh: '请核对填写内容，到亮处重拍；仍不行请带身份证到可信终端。',
      en: 'Check what you entered and try again in good light, or go to a trusted terminal with the card.',
    },
  },
  AUTHORITY_UNREACHABLE: {
    citizen: { zh: '暂时连不上身份权威机构。', en: 'The identity authority cannot be reached right now.' },
    staff: { zh: '暂时连不上身份权威机构。', en: 'The identity authority cannot be reached right now.' },
    next: { zh: '请稍后再试，这次不计次数。', en: 'Try again later; this attempt does not count.' },
  },
  ID_CARD_EXPIRED: {
    citizen: { zh: '您的身份证已经过期。', en: 'Your ID card has expired.' },
    staff: { zh: '对方的身份证已经过期。', en: 'The ID card has expired.' },
    next: { zh: '请先换领身份证，再申领网证。', en: 'Renew the ID card first, then apply again.' },
  },
};
