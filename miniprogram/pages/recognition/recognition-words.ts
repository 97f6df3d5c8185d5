/** The words of the page about recognition that hold no figure. */
export const RECOGNITION_WORDS = {
  bar: { zh: '关于识别', en: 'Recognition' },
  title: { zh: '识别会出错', en: 'Faces can be mistaken' },
  what: {
    zh: '电脑把镜头前的脸与身份权威的照片比对。它会把别人当成您，会认不出您，也会被假的脸骗过。下面是我们自己测出的数字，不好看的也在里面。',
    en: 'A computer compares the face before the camera with the authority’s portrait. It can take another person for you, fail to know you, and be deceived by a false face. We measured these figures ourselves, and left no bad ones out.',
  },
  laboratory: { zh: '没有经过任何认可的实验室检测。', en: 'No accredited laboratory has tested it.' },
  origin: { zh: '数字的出处', en: 'Where the figures are from' },
} as const;

/** The titles of the page's parts, and what is said of them without figures. */
export const PART_WORDS = {
  compared: { zh: '是不是同一个人', en: 'Is it one person?' },
  rule: {
    zh: '一张照片比一张照片，按单张照片的判定标准。申领时用一段视频中的几帧一起比，三帧起标准更严一点。同一个人出现在许多对里，所以 95% 区间偏窄。',
    en: 'One picture against one, by the rule for a single picture. Whoever applies is compared by several frames of a film together; from three frames on the rule is a little stricter. One person is in many pairs, so the 95% intervals are too narrow.',
  },
  half: {
    zh: '只算没有参与选定标准的那一半人。',
    en: 'Only the half of these people counts who did not choose the rule.',
  },
  falseMatches: { zh: '别人被当成您', en: 'Another person is taken for you' },
  falseNonMatches: { zh: '没有认出您', en: 'You are not recognised' },
  unusable: { zh: '照片不能用', en: 'A picture cannot be used' },
  unusableOfAll: { zh: '照片不能用（两半都算）', en: 'A picture cannot be used (both halves)' },
  portraits: { zh: '证件照质量差的时候', en: 'When the ID portrait is poor' },
  intact: { zh: '证件照原样：没有认出您', en: 'ID portrait as it is: you are not recognised' },
  refusedPortraits: { zh: '证件照太差，不收', en: 'The ID portrait is refused as too poor' },
  falseNonMatchesOfRest: { zh: '收下的：没有认出您', en: 'Where it was taken: you are not recognised' },
  falseMatchesOfRest: { zh: '收下的：别人被当成您', en: 'Where it was taken: another person is taken for you' },
  liveness: { zh: '镜头前是不是真人', en: 'Is a living person before the camera?' },
  honest: { zh: '真人被拒绝', en: 'A real person is refused' },
  real: { zh: '真人，考他正好做的动作：通过', en: 'A real head, asked for exactly what it does: passed' },
  'screen-replay': {
    zh: '翻拍屏幕，考它正好放的动作：通过',
    en: 'A filmed screen, asked for exactly what it shows: passed',
  },
  notStopped: { zh: '拦不住的攻击', en: 'Attacks that are not stopped' },
  notStoppedWhat: {
    zh: '按现在的判定标准骗过的都列在这里，哪怕这次没有骗过。',
    en: 'Those that have passed before, by the rule of now, stand here too, even if none passed this time.',
  },
  stopped: { zh: '这次都拦住的攻击', en: 'Attacks that were stopped every time' },
  untested: { zh: '没有测过的', en: 'What was not tested' },
} as const;

/** The ways in which the camera's check was tried. */
export const TRIED_VARIANTS = {
  withoutHeadTurns: { zh: '不转头', en: 'without head turns' },
  withoutMouth: { zh: '不张嘴', en: 'without the mouth' },
  allActions: { zh: '全部动作', en: 'all actions' },
} as const;

/** What the figures were made with. */
export const ORIGIN_WORDS = {
  date: { zh: '日期', en: 'Date' },
  policy: { zh: '判定标准的版本', en: 'Version of the rule' },
  report: { zh: '报告文件', en: 'File of the report' },
} as const;
