import { NOT_FINISHED } from './not-finished';
import { StageTexts, Words } from './stage-texts';

/** The limits slide: what is used up now comes back a day after it was used, not at midnight. */
const IN_A_DAY: Words = {
  zh: '请过 24 小时再试，或带身份证到可信终端办理。',
  en: 'Try again in 24 hours, or take your ID card to a trusted terminal.',
};

export const ENROLMENT_TEXTS: StageTexts<'enrolment'> = {
  ENROLMENT_NOT_FOUND: {
    citizen: {
      zh: '没有找到这次申领。',
      en: 'This application was not found.',
      next: { zh: '请从首页重新申领。', en: 'Start again from the first page.' },
    },
    staff: NOT_FINISHED,
  },
  ENROLMENT_STEP_WRONG: {
    citizen: {
      zh: '这次申领现在不能做这一步。',
      en: 'This step cannot be taken now.',
      next: { zh: '请回到首页，按提示继续或重新申领。', en: 'Go to the first page, and go on or start again there.' },
    },
    staff: NOT_FINISHED,
  },
  APPLICATION_CHANGED: {
    citizen: {
      zh: '姓名、号码或检测方式改过了，和这次申领不一样。',
      en: 'The name, number or kind of check is not the one that this application began with.',
      next: { zh: '请按现在填的重新开始申领。', en: 'Start a new application with what you have filled in now.' },
    },
    staff: NOT_FINISHED,
  },
  CHALLENGE_NOT_FOUND: {
    citizen: {
      zh: '没有找到这次活体检测。',
      en: 'This liveness check was not found.',
      next: { zh: '请重新开始检测。', en: 'Start the check again.' },
    },
    staff: NOT_FINISHED,
  },
  CHALLENGE_EXPIRED: {
    citizen: {
      zh: '检测超时了。',
      en: 'The check took too long.',
      next: { zh: '请重新开始，不用着急，每次有 90 秒。', en: 'Start again without hurry: there are 90 seconds.' },
    },
    staff: NOT_FINISHED,
  },
  CHALLENGE_USED: {
    citizen: {
      zh: '这次检测已经用过。',
      en: 'This check has been used already.',
      next: { zh: '请开始一次新的检测。', en: 'Start a new check.' },
    },
    staff: NOT_FINISHED,
  },
  CHALLENGES_EXHAUSTED: {
    citizen: {
      zh: '24 小时内最多检测 5 次，已经用完。',
      en: 'The five checks of 24 hours are used up.',
      next: IN_A_DAY,
    },
    staff: NOT_FINISHED,
  },
  ID_NUMBERS_EXHAUSTED: {
    citizen: {
      zh: '24 小时内已为 2 个不同的号码申领过。',
      en: 'You have applied with two different numbers within 24 hours.',
      next: {
        zh: '请用填过的号码继续，或过 24 小时再试。',
        en: 'Go on with a number that you have already used, or try again in 24 hours.',
      },
    },
    staff: NOT_FINISHED,
  },
  IDENTITY_ATTEMPTS_EXHAUSTED: {
    citizen: {
      zh: '24 小时内的尝试次数已经用完。',
      en: 'The attempts of 24 hours are used up.',
      next: IN_A_DAY,
    },
    staff: NOT_FINISHED,
  },
  EVIDENCE_EXPIRED: {
    citizen: {
      zh: '核验通过后隔了太久，1 小时内有效。',
      en: 'Too much time has passed since the face check: it holds for one hour.',
      next: { zh: '请重新核验一次，一分钟就好。', en: 'Do the check once more; it takes a minute.' },
    },
    staff: NOT_FINISHED,
  },
};
