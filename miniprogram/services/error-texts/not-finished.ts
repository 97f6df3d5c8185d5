import { Advice } from './stage-texts';

/** What staff are told while somebody applies: what the citizen typed and what the camera saw is none of their affair. */
export const NOT_FINISHED: Advice = {
  zh: '对方的申领还没有完成。',
  en: 'The application is not finished yet.',
  next: {
    zh: '请对方在自己的手机上继续；等不及就查验身份证。',
    en: 'Let them go on with their own phone, or check the ID card.',
  },
};
