import { RecognitionFigures } from './recognition-figures';

/** Made by `npm run report -- --publish`, and not by hand. */
export const PUBLISHED_FIGURES: RecognitionFigures = {
  date: '2026-11-30',
  policyVersion: '2026-11-30',
  policySha256: '65dd311e8df5df09f4d6fa0b595d344cf220f6e986d861bc3ed904171091b5ed',
  models: {
    blazeface: 'dc9a97fdc50bc43216554bdd69aa3e7b9361a519ee7bdd996a2f69a98a6f9b72',
    facemesh: '3826da640b0a3021161605369ee6af293f75d518040355b960ec71a3390c1c0b',
    mobilefacenet: 'cc06c4cd9f1954597e993540c5406555eedb6770d12df0403b2f8ace7d6090fc',
  },
  versions: { node: '20.20.2', tfjs: '4.22.0' },
  reportSha256: 'fa7951134bf38f3bf5590054406c794f4dd61f3c722debd961125bdf26a5671d',
  compared: [
    {
      zh: '东亚人群（CASIA 与 LFW）',
      en: 'East-Asian people, CASIA and LFW',
      isHalf: true,
      people: 21,
      pictures: 60,
      falseMatches: { count: 0, n: 1638, range: [0, 0.001827] },
      falseNonMatches: { count: 7, n: 132, range: [0.02158, 0.1062], byPeople: [0, 0.1364] },
      unusable: { count: 29, n: 180, range: [0.1106, 0.2231] },
    },
    {
      zh: 'LFW 其他人',
      en: 'LFW, everybody else',
      isHalf: false,
      people: 381,
      pictures: 666,
      falseMatches: { count: 0, n: 220770, range: [0, 0.00001357] },
      falseNonMatches: { count: 81, n: 675, range: [0.09645, 0.1469], byPeople: [0.06748, 0.1851] },
      unusable: { count: 133, n: 799, range: [0.1413, 0.1941] },
    },
    {
      zh: 'npm 包内照片',
      en: 'photographs of an npm package',
      isHalf: false,
      people: 13,
      pictures: 23,
      falseMatches: { count: 0, n: 198, range: [0, 0.01502] },
      falseNonMatches: { count: 0, n: 55, range: [0, 0.05301] },
      unusable: { count: 1, n: 24, range: [0.001054, 0.2112] },
    },
  ],
  portraits: {
    people: 56,
    intact: { count: 12, n: 274, range: [0.02283, 0.07525], byPeople: [0.01216, 0.08209] },
    poor: [
      {
        eyeDistancePx: 70,
        refused: { count: 0, n: 151, range: [0, 0.01964] },
        falseMatches: { count: 3, n: 22102, range: [0.00002799, 0.0003966], byPeople: [0, 0.0005521] },
        falseNonMatches: { count: 44, n: 548, range: [0.05894, 0.1063], byPeople: [0.03363, 0.1212] },
      },
      {
        eyeDistancePx: 45,
        refused: { count: 69, n: 151, range: [0.3757, 0.5399] },
        falseMatches: { count: 0, n: 12002, range: [0, 0.0002496] },
        falseNonMatches: { count: 21, n: 298, range: [0.04415, 0.1057], byPeople: [0.02564, 0.125] },
      },
    ],
  },
  honest: { people: 1, variant: 'withoutHeadTurns', refused: { count: 0, n: 10, range: [0, 0.2589] } },
  films: [
    { kind: 'real', people: 2, stretches: 14, passed: 10 },
    { kind: 'screen-replay', people: 1, stretches: 7, passed: 1 },
  ],
  attacks: {
    victims: 6,
    notStopped: [
      {
        zh: '会动的肖像（注入）',
        en: 'a portrait animated by its mesh, injected',
        passed: { withoutHeadTurns: [6, 6], withoutMouth: [6, 6], allActions: [5, 6] },
      },
      {
        zh: '按题剪辑的录像',
        en: 'recorded actions, cut together for what is asked, injected',
        passed: { withoutHeadTurns: [3, 6], withoutMouth: [2, 6], allActions: [3, 6] },
      },
      {
        zh: '屏幕播放正好合题的录像',
        en: 'a screen that shows the victim doing exactly what is asked',
        passed: { withoutHeadTurns: [2, 6], withoutMouth: [2, 6], allActions: [2, 6] },
      },
      {
        zh: '不整点切换的静照',
        en: 'still pictures of each gesture, changed at once, at times of a camera',
        passed: { withoutHeadTurns: [1, 6], withoutMouth: [2, 6], allActions: [1, 6] },
      },
      {
        zh: '每帧用两次（重新编码）',
        en: 'every frame twice, encoded anew',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
    ],
    stopped: [
      {
        zh: '照片，不动',
        en: 'a printed photo, held still',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '照片，移动',
        en: 'a printed photo, moved about',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '照片，转动、倾斜',
        en: 'a printed photo, turned and tilted',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '微弯的照片，转动、倾斜',
        en: 'a printed photo, bent a little, turned and tilted',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '弯成头形的照片，转动、倾斜',
        en: 'a printed photo, bent as a head is, turned and tilted',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '紧弯的照片，转动、倾斜',
        en: 'a printed photo, bent tightly, turned and tilted',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '斜弯的照片，转动、倾斜',
        en: 'a printed photo, bent about a slanting axis, turned and tilted',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '换成张嘴的照片',
        en: 'a printed photo whose mouth is opened by a graphics program, turned and tilted',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '弯成头形、换成张嘴的照片',
        en: 'a printed photo whose mouth is opened by a graphics program, bent as a head is',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '横卷的照片，转动、倾斜',
        en: 'a printed photo, rolled about a level axis, turned and tilted',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '横卷、换成张嘴的照片',
        en: 'a printed photo whose mouth is opened by a graphics program, rolled about a level axis',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '挖去眼睛的照片',
        en: 'a printed photo worn as a mask, its eyes cut out',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '挖去嘴的照片',
        en: "a printed photo worn as a mask, the attacker's mouth in it",
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '屏幕播放旧录像',
        en: 'a screen that shows a recording made for another challenge',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '注入旧录像',
        en: 'a recording made for another challenge, injected',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '放慢的录像',
        en: 'a recording of the right actions, played more slowly',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '别人的录像',
        en: 'somebody else, who does what is asked',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '整点切换的静照',
        en: 'still pictures of each gesture, changed at once, exactly when they are due',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '重复的帧',
        en: 'every second frame is the one before it, byte by byte',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '打乱的帧',
        en: 'the frames of a recording in another order',
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '前半是本人，后半是别人',
        en: "the victim's frames first, somebody else's afterwards",
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
      {
        zh: '本人与别人交替',
        en: "the victim's frames and somebody else's in turns",
        passed: { withoutHeadTurns: [0, 6], withoutMouth: [0, 6], allActions: [0, 6] },
      },
    ],
    leastTried: { count: 0, n: 6, range: [0, 0.393] },
  },
};
