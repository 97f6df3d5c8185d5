import { StageTexts } from './stage-texts';

const NOT_FINISHED = { zh: '对方的申领还没有完成。', en: 'The enrolment is not finished yet.' };
const RETAKE = { zh: '请重新拍摄。', en: 'Please take the pictures again.' };

export const FRAME_TEXTS: StageTexts<'frame'> = {
  FRAME_MISSING: {
    citizen: { zh: '有照片没有传上来。', en: 'Some pictures did not arrive.' },
    staff: NOT_FINISHED,
    next: { zh: '请检查网络后重新拍摄。', en: 'Check the network, then take them again.' },
  },
  FRAME_NOT_A_PICTURE: {
    citizen: { zh: '传上来的不是照片。', en: 'What arrived is not a picture.' },
    staff: NOT_FINISHED,
    next: RETAKE,
  },
  FRAME_DAMAGED: {
    citizen: { zh: '照片在传输中损坏了。', en: 'A picture was damaged on its way.' },
    staff: NOT_FINISHED,
    next: { zh: '请检查网络后重新拍摄。', en: 'Check the network, then take them again.' },
  },
  FRAME_TOO_LARGE: {
    citizen: { zh: '照片太大，无法处理。', en: 'A picture is too large.' },
    staff: NOT_FINISHED,
    next: { zh: '请更新小程序后重新拍摄。', en: 'Update the mini-program, then take them again.' },
  },
  FRAME_KIND_UNSUPPORTED: {
    citizen: { zh: '这种照片格式无法处理。', en: 'This kind of picture cannot be read.' },
    staff: NOT_FINISHED,
    next: { zh: '请更新小程序后重新拍摄。', en: 'Update the mini-program, then take them again.' },
  },
  FRAME_TIMES_IMPLAUSIBLE: {
    citizen: { zh: '拍摄中断过，画面不连续。', en: 'The recording was interrupted.' },
    staff: NOT_FINISHED,
    next: { zh: '请关掉其他应用，重新拍摄。', en: 'Close other apps and take it again.' },
  },
  FRAMES_REPEATED: {
    citizen: { zh: '这些画面以前用过。', en: 'These pictures have been used before.' },
    staff: NOT_FINISHED,
    next: { zh: '请面对镜头，现场重新拍摄。', en: 'Face the camera and take new ones now.' },
  },
};
