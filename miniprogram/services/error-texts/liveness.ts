import { NOT_FINISHED } from './not-finished';
import { StageTexts, Words } from './stage-texts';

const SLOWLY: Words = {
  zh: '请看到提示再做，动作大一点；做不了可以换一种。',
  en: 'Wait for the prompt and move clearly; another set of actions can be chosen.',
};

export const LIVENESS_TEXTS: StageTexts<'liveness'> = {
  TURN_LEFT_NOT_SEEN: {
    citizen: { zh: '没有看到向左转头。', en: 'Turning left was not seen.', next: SLOWLY },
    staff: NOT_FINISHED,
  },
  TURN_RIGHT_NOT_SEEN: {
    citizen: { zh: '没有看到向右转头。', en: 'Turning right was not seen.', next: SLOWLY },
    staff: NOT_FINISHED,
  },
  NOD_NOT_SEEN: {
    citizen: { zh: '没有看到点头。', en: 'Nodding was not seen.', next: SLOWLY },
    staff: NOT_FINISHED,
  },
  OPEN_MOUTH_NOT_SEEN: {
    citizen: { zh: '没有看到张嘴。', en: 'Opening the mouth was not seen.', next: SLOWLY },
    staff: NOT_FINISHED,
  },
  ACTION_NOT_ASKED_SEEN: {
    citizen: {
      zh: '看到了提示以外的动作。',
      en: 'A movement was seen that was not asked for.',
      next: { zh: '请只做提示的动作，其余时间保持不动。', en: 'Do only what is asked and keep still otherwise.' },
    },
    staff: NOT_FINISHED,
  },
  DEPTH_NOT_SEEN: {
    citizen: {
      zh: '没有看出这是一张立体的脸。',
      en: 'A face with depth was not seen.',
      next: {
        zh: '请本人对着镜头，转头、点头时慢一点，光线均匀。照片和屏幕不能代替本人。',
        en: 'Face the camera yourself, turn and nod slowly, in even light. A photo or a screen cannot stand in for you.',
      },
    },
    staff: NOT_FINISHED,
  },
  FACE_NOT_SAME_THROUGHOUT: {
    citizen: {
      zh: '拍摄过程中没有一直看清同一个人。',
      en: 'One person was not clearly seen all the time.',
      next: { zh: '请独自完成，脸不要离开圆圈。', en: 'Do it alone and keep your face in the circle.' },
    },
    staff: NOT_FINISHED,
  },
};
