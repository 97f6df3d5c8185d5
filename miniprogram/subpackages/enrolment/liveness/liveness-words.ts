import { Framing } from '../../../core/face/framing';
import { Words } from '../../../services/error-texts/stage-texts';

/** The words of the third step. Instructions have eight characters at most (LOOK). */
export const LIVENESS_WORDS = {
  bar: { zh: '核验本人', en: 'Check' },
  title: { zh: '核验本人', en: 'Is it you?' },
  ready: { zh: '正对镜头，光线要亮', en: 'Face the camera, in good light' },
  hints: {
    zh: '摘下口罩和墨镜，把脸放进圆圈。看到提示再慢慢动，做完回到正面。约七秒。',
    en: 'Take off mask and dark glasses and put your face in the circle. Move slowly when you are told, then look straight again. About seven seconds.',
  },
  begin: { zh: '开始', en: 'Begin' },
  starting: { zh: '正在准备', en: 'Getting ready' },
  uploading: { zh: '正在上传', en: 'Uploading' },
  comparing: { zh: '正在核对', en: 'Checking' },
  patience: { zh: '请稍候，不要离开。', en: 'A moment, please stay here.' },
  left: { zh: '秒', en: 's left' },
  otherWay: { zh: '换一种方式', en: 'Another way' },
  openAgain: { zh: '再次打开相机', en: 'Open the camera again' },
  uploadAgain: { zh: '继续上传', en: 'Go on uploading' },
  openSetting: { zh: '去打开相机权限', en: 'Open the camera setting' },
} as const;

/** What is asked at a moment. Left and right are the person's own. */
export const INSTRUCTIONS = {
  neutral: { zh: '看镜头，别动', en: 'Look here, keep still' },
  rest: { zh: '回正，别动', en: 'Straight, keep still' },
  done: { zh: '好了', en: 'Done' },
  turnLeft: { zh: '向左转头', en: 'Turn your head left' },
  turnRight: { zh: '向右转头', en: 'Turn your head right' },
  nod: { zh: '点一下头', en: 'Nod' },
  openMouth: { zh: '张开嘴', en: 'Open your mouth' },
} as const;
export type Instruction = keyof typeof INSTRUCTIONS;

/** How to hold the phone, before filming: each moves the phone, never the head. Left and right are the person's own. */
export const FRAMING_HINTS: Readonly<Record<Framing, Words>> = {
  unseen: { zh: '没有看到您的脸', en: 'No face in view' },
  nearer: { zh: '手机拿近一点', en: 'Phone a little closer' },
  farther: { zh: '手机拿远一点', en: 'Phone farther away' },
  left: { zh: '手机往左一点', en: 'Phone to your left' },
  right: { zh: '手机往右一点', en: 'Phone to your right' },
  raise: { zh: '手机举高一点', en: 'Phone a little higher' },
  lower: { zh: '手机放低一点', en: 'Phone a little lower' },
  good: { zh: '位置很好', en: 'Good, hold it there' },
};
