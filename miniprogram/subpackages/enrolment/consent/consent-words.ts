import { FACE_CONSENT } from '../../../core/consent/face-consent';

const [purposeZh = '', uploadZh = '', wayZh = ''] = FACE_CONSENT.zh.split('\n');
const [purposeEn = '', uploadEn = '', wayEn = ''] = FACE_CONSENT.en.split('\n');

/** The words of the second step; the consent itself is the text whose hash is recorded. */
export const CONSENT_WORDS = {
  bar: { zh: '申领网证', en: 'Apply' },
  title: { zh: '单独同意', en: 'A consent of its own' },
  purpose: { zh: purposeZh, en: purposeEn },
  upload: { zh: uploadZh, en: uploadEn },
  otherWay: { zh: wayZh, en: wayEn },
  agree: { zh: '我同意拍摄面部并进行比对', en: 'I agree that my face is filmed and compared' },
  agreeUpload: { zh: '我同意为此上传照片', en: 'I agree that the pictures are uploaded for it' },
  choose: { zh: '选一种您能做的方式', en: 'Choose what you can do' },
  start: { zh: '开始核验', en: 'Start the check' },
  decline: { zh: '不同意', en: 'Decline' },
  declined: {
    zh: '不拍脸也可以办理：请到可信终端，由工作人员当面核对。终端尚未开放。已填写的内容可以随时删除。',
    en: 'It also works without a face check: at a trusted terminal, in person. Terminals are not open yet. What was typed can be deleted at any time.',
  },
  toHome: { zh: '回到首页', en: 'Back to the start' },
} as const;

/** The ways to be checked, as the person chooses. */
export const VARIANT_WORDS = {
  allActions: { zh: '转头、点头、张嘴', en: 'Turn, nod, open the mouth' },
  withoutHeadTurns: { zh: '不转头（点头、张嘴）', en: 'Without turning (nod, open the mouth)' },
  withoutMouth: { zh: '不张嘴（转头、点头）', en: 'Without the mouth (turn, nod)' },
  withoutSight: { zh: '听语音做，不看屏幕（时间更长）', en: 'By voice, without looking (more time)' },
} as const;
