import { NOT_FINISHED } from './not-finished';
import { StageTexts } from './stage-texts';

export const CAPTURE_TEXTS: StageTexts<'capture'> = {
  FACE_NOT_FOUND: {
    citizen: {
      zh: '画面里没有看到人脸。',
      en: 'No face can be seen.',
      next: {
        zh: '请把脸放进圆圈，摘下口罩和墨镜。',
        en: 'Put your face in the circle; take off mask and dark glasses.',
      },
    },
    staff: NOT_FINISHED,
  },
  FACES_SEVERAL: {
    citizen: {
      zh: '画面里不止一个人。',
      en: 'There is more than one person in the picture.',
      next: { zh: '请只让自己在镜头里。', en: 'Make sure that only you are in the picture.' },
    },
    staff: NOT_FINISHED,
  },
  FACE_TOO_SMALL: {
    citizen: {
      zh: '离镜头太远了。',
      en: 'You are too far from the camera.',
      next: { zh: '请把手机拿近一点。', en: 'Hold the phone a little closer.' },
    },
    staff: NOT_FINISHED,
  },
  FACE_CUT_OFF: {
    citizen: {
      zh: '脸没有完全在画面里。',
      en: 'Your face is not wholly in the picture.',
      next: { zh: '请把脸移到圆圈中间。', en: 'Move your face to the middle of the circle.' },
    },
    staff: NOT_FINISHED,
  },
  FACE_TURNED_AWAY: {
    citizen: {
      zh: '开始时没有正对镜头。',
      en: 'You did not face the camera at the start.',
      next: { zh: '请先正对镜头，再按提示做动作。', en: 'Look straight ahead first, then follow the prompts.' },
    },
    staff: NOT_FINISHED,
  },
  FACE_TOO_DARK: {
    citizen: {
      zh: '光线太暗。',
      en: 'It is too dark.',
      next: { zh: '请面向光亮的地方。', en: 'Turn towards the light.' },
    },
    staff: NOT_FINISHED,
  },
  FACE_TOO_BRIGHT: {
    citizen: {
      zh: '光线太强。',
      en: 'It is too bright.',
      next: { zh: '请避开直射的光。', en: 'Move out of the direct light.' },
    },
    staff: NOT_FINISHED,
  },
  FACE_UNCLEAR: {
    citizen: {
      zh: '脸部不够清楚，无法比对。',
      en: 'The face is not clear enough to be compared.',
      next: {
        zh: '请擦净镜头，露出整张脸，到光线均匀的地方再试。',
        en: 'Wipe the lens, show the whole face, and try again in even light.',
      },
    },
    staff: NOT_FINISHED,
  },
  FACE_BLURRED: {
    citizen: {
      zh: '画面模糊。',
      en: 'The picture is blurred.',
      next: { zh: '请擦一擦镜头，拿稳手机。', en: 'Wipe the lens and hold the phone still.' },
    },
    staff: NOT_FINISHED,
  },
  FACE_COVERED: {
    citizen: {
      zh: '脸被遮住了。',
      en: 'Something covers your face.',
      next: {
        zh: '请摘下口罩、墨镜，露出整张脸，手和头发别挡住。',
        en: 'Take off mask and dark glasses; keep hands and hair out of your face.',
      },
    },
    staff: NOT_FINISHED,
  },
};
