import { StageTexts } from './stage-texts';

const NOT_FINISHED = { zh: '对方的申领还没有完成。', en: 'The enrolment is not finished yet.' };
const OTHER_WAY = {
  zh: '请明天再试，或带身份证到可信终端办理。',
  en: 'Try tomorrow, or go to a trusted terminal with the card.',
};

export const ENROLMENT_TEXTS: StageTexts<'enrolment'> = {
  ENROLMENT_NOT_FOUND: {
    citizen: { zh: '没有找到这次申领。', en: 'This enrolment was not found.' },
    staff: { zh: '没有找到这次申领。', en: 'This enrolment was not found.' },
    next: { zh: '请从首页重新申领。', en: 'Start again from the first page.' },
  },
  ENROLMENT_STEP_WRONG: {
    citizen: { zh: '还没有走到这一步。', en: 'It is not time for this step yet.' },
    staff: NOT_FINISHED,
    next: { zh: '请回到首页，会从停下的地方继续。', en: 'Go to the first page; it goes on where you stopped.' },
  },
  CHALLENGE_NOT_FOUND: {
    citizen: { zh: '没有找到这次活体检测。', en: 'This liveness check was not found.' },
    staff: NOT_FINISHED,
    next: { zh: '请重新开始检测。', en: 'Start the check again.' },
  },
  CHALLENGE_EXPIRED: {
    citizen: { zh: '检测超时了。', en: 'The check took too long.' },
    staff: NOT_FINISHED,
    next: { zh: '请重新开始，不用着急，每次有 90 秒。', en: 'Start again without hurry: there are 90 seconds.' },
  },
  CHALLENGE_USED: {
    citizen: { zh: '这次检测已经用过。', en: 'This check has been used already.' },
    staff: NOT_FINISHED,
    next: { zh: '请重新开始检测。', en: 'Start a new check.' },
  },
  CHALLENGES_EXHAUSTED: {
    citizen: { zh: '今天的检测次数已经用完。', en: 'Today’s checks are used up.' },
    staff: NOT_FINISHED,
    next: OTHER_WAY,
  },
  ID_NUMBERS_EXHAUSTED: {
    citizen: { zh: '今天已为两个不同的号码申领过。', en: 'You have applied for two different numbers today.' },
    staff: NOT_FINISHED,
    next: OTHER_WAY,
  },
  IDENTITY_ATTEMPTS_EXHAUSTED: {
    citizen: { zh: '今天的尝试次数已经用完。', en: 'Today’s attempts are used up.' },
    staff: NOT_FINISHED,
    next: OTHER_WAY,
  },
  EVIDENCE_EXPIRED: {
    citizen: { zh: '核验通过后隔了太久。', en: 'Too much time has passed since your face check.' },
    staff: NOT_FINISHED,
    next: { zh: '请重新做一次核验，一分钟就好。', en: 'Do the check once more; it takes a minute.' },
  },
};
