import { NOT_FINISHED } from './not-finished';
import { StageTexts, Words } from './stage-texts';

const BY_NETWORK: Words = { zh: '请检查网络后重新拍摄。', en: 'Check the network, then take the pictures again.' };
const BY_UPDATE: Words = {
  zh: '请更新小程序后重新拍摄。',
  en: 'Update the mini-program, then take the pictures again.',
};

export const FRAME_TEXTS: StageTexts<'frame'> = {
  FRAME_MISSING: {
    citizen: { zh: '有照片没有传上来。', en: 'Some pictures did not arrive.', next: BY_NETWORK },
    staff: NOT_FINISHED,
  },
  FRAME_NOT_A_PICTURE: {
    citizen: { zh: '收到的文件不是照片。', en: 'A file that arrived is not a picture.', next: BY_UPDATE },
    staff: NOT_FINISHED,
  },
  FRAME_DAMAGED: {
    citizen: { zh: '有照片损坏了，打不开。', en: 'A picture is damaged and cannot be opened.', next: BY_NETWORK },
    staff: NOT_FINISHED,
  },
  FRAME_TOO_LARGE: {
    citizen: { zh: '照片太大，无法处理。', en: 'A picture is too large.', next: BY_UPDATE },
    staff: NOT_FINISHED,
  },
  FRAME_KIND_UNSUPPORTED: {
    citizen: {
      zh: '这种格式或尺寸的照片无法处理。',
      en: 'A picture of this kind or size cannot be used.',
      next: BY_UPDATE,
    },
    staff: NOT_FINISHED,
  },
  FRAME_TIMES_IMPLAUSIBLE: {
    citizen: {
      zh: '拍摄中断过，画面不连续。',
      en: 'The recording was interrupted.',
      next: { zh: '请关掉其他应用，重新拍摄。', en: 'Close other apps and take the pictures again.' },
    },
    staff: NOT_FINISHED,
  },
  FRAMES_REPEATED: {
    citizen: {
      zh: '有画面是重复的，或者以前用过。',
      en: 'Some pictures are repeated, or were used before.',
      next: { zh: '请面对镜头，现场重新拍摄。', en: 'Face the camera and take new pictures now.' },
    },
    staff: NOT_FINISHED,
  },
};
