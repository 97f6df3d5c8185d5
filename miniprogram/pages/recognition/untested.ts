import { Words } from '../../services/error-texts/stage-texts';

/** What the figures do not say: on the phone, and in the report, which reads it here. */
export const UNTESTED: readonly Words[] = [
  {
    zh: '证件照与多年后的自拍：这里的同一人照片多在同一时期拍摄。',
    en: 'An ID photo against a selfie years later: pictures of one person here were mostly taken in the same period.',
  },
  { zh: '老化、化妆、整容、双胞胎与近亲。', en: 'Ageing, make-up, surgery, twins and close relatives.' },
  {
    zh: '真实的身份证芯片照片；「降质参考照」只是模拟。',
    en: 'Portraits from real ID chips: the degraded references imitate them.',
  },
  {
    zh: '硅胶面具、三维打印头模、深度伪造换脸和生成视频。',
    en: 'Silicone masks, printed heads, face swaps and generated video.',
  },
  {
    zh: '真实摄像头前的真实攻击：除了「翻拍屏幕」的视频，攻击都由程序模拟成像，不是实拍。',
    en: 'Attacks before a real camera: but for the films of screens, they were filmed by a program, not by a phone.',
  },
  {
    zh: '不同肤色、年龄、性别的差异：数据太少，不能分组比较。',
    en: 'Differences between skin tones, ages and sexes: there are too few people to compare.',
  },
  {
    zh: '多人的真人活体通过率：表演者只有一人，不会转头。',
    en: 'How often honest people pass: there is one performer, and he cannot turn his head.',
  },
  { zh: '不同手机、光线和网络下的表现。', en: 'Other phones, light and networks.' },
];
