import { NOT_FINISHED } from './not-finished';
import { StageTexts } from './stage-texts';

export const COMPARISON_TEXTS: StageTexts<'comparison'> = {
  /** One text for four causes: whoever tries names, numbers or faces learns nothing from it (THREATS 6). */
  IDENTITY_NOT_CONFIRMED: {
    citizen: {
      zh: '这次没能确认您的身份。',
      en: 'Your identity could not be confirmed this time.',
      next: {
        zh: '请核对填写内容，到亮处再试；仍不行请带身份证到可信终端。',
        en: 'Check what you entered and try again in good light, or take your ID card to a trusted terminal.',
      },
    },
    staff: {
      zh: '没能确认对方的身份。',
      en: 'The identity could not be confirmed.',
      next: { zh: '请查验身份证，不要追问原因。', en: 'Check the ID card instead; do not ask for reasons.' },
    },
  },
  /** At a first face check as well as at a renewal, where no check is used up. */
  AUTHORITY_UNREACHABLE: {
    citizen: {
      zh: '暂时连不上身份权威机构，不是您的问题。',
      en: 'The identity authority cannot be reached right now; this is not your fault.',
      next: {
        zh: '请过一会儿再试；刚才如果做了活体检测，会用掉一次次数。',
        en: 'Try again in a while; a liveness check that you have just done is used up.',
      },
    },
    staff: {
      zh: '暂时连不上身份权威机构，对方还没有拿到网证。',
      en: 'The identity authority cannot be reached right now, so nothing was issued.',
      next: { zh: '请对方过一会儿再试，或查验身份证。', en: 'Let them try again in a while, or check the ID card.' },
    },
  },
  ID_CARD_EXPIRED: {
    citizen: {
      zh: '您的身份证已经过期。',
      en: 'Your ID card has expired.',
      next: { zh: '请先换领身份证，再申领网证。', en: 'Renew your ID card first, then apply again.' },
    },
    staff: NOT_FINISHED,
  },
};
